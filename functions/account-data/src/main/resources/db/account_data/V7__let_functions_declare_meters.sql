-- For the migrations of functions that have something to count: how much of it a tier allows in a month. What an operator
-- has set for the tier stays.
create function account_data.allow(tier_name text, meter text, amount bigint) returns void language plpgsql as $$
begin
    update account_data.tier set allowances = jsonb_build_object(meter, amount) || allowances where name = tier_name;
    if not found then
        raise exception using errcode = 'no_data_found', message = 'There is no tier ' || tier_name;
    end if;
end $$;

-- For the undo of such a migration.
create function account_data.drop_meter(meter text) returns void language sql as $$
    update account_data.tier set allowances = allowances - meter
$$;
