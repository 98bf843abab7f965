-- How often accounts of a tier may call operations, in percent of what rate limits allow.
alter table account_data.tier add rate_percent integer not null default 100
    constraint tier_rate_percent check (rate_percent between 1 and 100000);

update account_data.tier set rate_percent = 300 where name = 'pro';
update account_data.tier set rate_percent = 1000 where name = 'enterprise';

-- Every function asks it, about each account once a minute.
create function account_data.pub_rate_percent(account uuid) returns integer language sql stable as $$
    select t.rate_percent from account_data.tier t
    where t.name = coalesce((select a.tier from account_data.account_tier a where a.account_id = account), 'free')
$$;
