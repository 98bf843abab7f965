-- Whose an API key is, for who keeps something by key.
create view identity.pub_api_key_owner as select id as key_id, account_id from identity.api_key;
