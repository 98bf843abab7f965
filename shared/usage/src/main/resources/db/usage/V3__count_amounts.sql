-- Counts an amount that was not known before it came about, so that it cannot be refused any more.
create function usage.add(account uuid, what text, amount bigint, at timestamptz) returns void language sql as $$
    insert into usage.counter as c (account_id, meter, period, used)
    values (account, what, date_trunc('month', at at time zone 'UTC')::date, amount)
    on conflict on constraint counter_pk do update set used = c.used + excluded.used
$$;

-- Refuses with MDQ03 where all is used up that the account's tier allows this month. No allowance is no limit.
create function usage.require_left(account uuid, what text, at timestamptz) returns boolean
language plpgsql stable as $$
begin
    if exists (
        select from account_data.pub_allowances(account) a
        join usage.counter c on c.account_id = account and c.meter = a.meter
            and c.period = date_trunc('month', at at time zone 'UTC')::date
        where a.meter = what and c.used >= a.allowed) then
        raise exception using errcode = 'MDQ03', message = what;
    end if;
    return true;
end $$;
