drop table identity.recovery_code;
drop table identity.totp;

update identity.account set factors = array_remove(factors, 'totp') where 'totp' = any (factors);
