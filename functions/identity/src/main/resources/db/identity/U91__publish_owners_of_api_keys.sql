drop view identity.pub_api_key_owner;
