drop table identity.verification;
