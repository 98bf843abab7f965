drop function account_data.pub_tier(uuid);
