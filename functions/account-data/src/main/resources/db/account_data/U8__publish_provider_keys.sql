drop view account_data.pub_provider_keys;
