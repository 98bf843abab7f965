drop table account_data.provider_key;
