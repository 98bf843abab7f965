drop table identity.verification;
drop table identity.account;
