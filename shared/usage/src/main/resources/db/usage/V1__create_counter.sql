-- How much of a meter an account has used in a month (UTC).
create table usage.counter (
    account_id uuid not null,
    meter text not null,
    period date not null constraint counter_period_is_a_month check (extract(day from period) = 1),
    used bigint not null constraint counter_used check (used >= 0),
    constraint counter_pk primary key (account_id, meter, period)
);

-- Counts one use in the caller's statement, so that what it counts and the count stand or fall together; refuses with
-- MDQ01 and the allowance as message when that is used up. No allowance is no limit.
create function usage.take(account uuid, what text, at timestamptz) returns boolean language plpgsql as $$
declare
    most bigint;
    now_used bigint;
begin
    select a.allowed into most from account_data.pub_allowances(account) a where a.meter = what;
    insert into usage.counter as c (account_id, meter, period, used)
    values (account, what, date_trunc('month', at at time zone 'UTC')::date, 1)
    on conflict on constraint counter_pk do update set used = c.used + 1
    returning used into now_used;
    if now_used > most then
        raise exception using errcode = 'MDQ01', message = most::text;
    end if;
    return true;
end $$;

-- Gives back a use that came to nothing.
create function usage.give_back(account uuid, what text, at timestamptz) returns void language sql as $$
    update usage.counter set used = used - 1
    where account_id = account and meter = what and used > 0
        and period = date_trunc('month', at at time zone 'UTC')::date
$$;
