drop function account_data.pub_rate_percent(uuid);
alter table account_data.tier drop rate_percent;
