alter table identity.login_attempt drop column session_id;
