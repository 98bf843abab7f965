drop view identity.pub_ended_sessions;
drop view identity.pub_signing_keys;
drop table identity.signing_key;
drop table identity.refresh_token;
drop table identity.session;
