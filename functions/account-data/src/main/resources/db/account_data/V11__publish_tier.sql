-- The tier of an account, for whoever tells accounts apart by it.
create function account_data.pub_tier(account uuid) returns text language sql stable as $$
    select coalesce((select a.tier from account_data.account_tier a where a.account_id = account), 'free')
$$;
