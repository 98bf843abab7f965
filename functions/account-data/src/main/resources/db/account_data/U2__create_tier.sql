drop function account_data.pub_allowances(uuid);
drop table account_data.account_tier;
drop table account_data.tier;
