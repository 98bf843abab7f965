-- What it takes to open the key that an account brought for a provider. A key that its provider takes no more is not opened.
create view account_data.pub_provider_keys as
select id, account_id, provider, sealed, wrapped_data_key, wrapping_key
from account_data.provider_key
where verified_at is not null;
