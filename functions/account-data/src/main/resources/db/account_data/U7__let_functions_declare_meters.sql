drop function account_data.drop_meter(text);
drop function account_data.allow(text, text, bigint);
