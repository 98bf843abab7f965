drop table identity.provider_key;
