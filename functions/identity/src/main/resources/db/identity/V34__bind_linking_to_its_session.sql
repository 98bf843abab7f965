-- The session that an identity is linked from; null in a sign-in.
alter table identity.login_attempt add session_id uuid;
