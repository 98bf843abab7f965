drop table identity.ceremony;
drop table identity.passkey;

update identity.account set factors = array_remove(factors, 'passkey') where 'passkey' = any (factors);
