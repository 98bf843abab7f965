drop function identity.pub_use_api_key(bytea, text, timestamptz);
drop table identity.api_key_use;
drop table identity.api_key;
