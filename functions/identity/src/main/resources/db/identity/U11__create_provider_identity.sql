drop table identity.login_continuation;
drop table identity.login_attempt;
drop table identity.provider_identity;
