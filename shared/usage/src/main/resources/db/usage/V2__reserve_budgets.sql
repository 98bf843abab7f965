-- What models cost, in millionths of a dollar. A holder of a budget is an account, one of its API keys, or the whole stage
-- (the nil UUID); who has no budget has no limit.
create table usage.budget (
    holder uuid constraint budget_pk primary key,
    monthly bigint not null constraint budget_monthly check (monthly >= 0)
);

-- What a holder has spent in a month (UTC), and what calls that are under way may cost.
create table usage.spending (
    holder uuid not null,
    period date not null constraint spending_period_is_a_month check (extract(day from period) = 1),
    spent bigint not null default 0 constraint spending_spent check (spent >= 0),
    reserved bigint not null default 0 constraint spending_reserved check (reserved >= 0),
    constraint spending_pk primary key (holder, period)
);

-- What one call may cost. Who reserved it may die; then it is given back when its time is over.
create table usage.reservation (
    id uuid constraint reservation_pk primary key,
    holders uuid[] not null,
    period date not null,
    amount bigint not null constraint reservation_amount check (amount >= 0),
    expires_at timestamptz not null
);
-- where expires_at < ?
create index reservation_expires_at on usage.reservation (expires_at);

-- Who was asked what for it: no text, and no account that is erased.
create table usage.model_call (
    id uuid constraint model_call_pk primary key,
    account_id uuid,
    task text not null,
    prompt text not null,
    provider text not null,
    model text not null,
    input_tokens integer not null constraint model_call_input check (input_tokens >= 0),
    output_tokens integer not null constraint model_call_output check (output_tokens >= 0),
    cost bigint not null constraint model_call_cost check (cost >= 0),
    duration_ms integer not null constraint model_call_duration check (duration_ms >= 0),
    outcome text not null constraint model_call_outcome check (outcome in ('answered', 'kept', 'failed')),
    created_at timestamptz not null
);
-- where created_at >= ? group by provider, model; where created_at < ? (dropped by retention)
create index model_call_created_at on usage.model_call (created_at);
-- where account_id = ? and created_at >= ?
create index model_call_account on usage.model_call (account_id, created_at) where account_id is not null;

-- What a holder may spend in a month: its own budget, and of an account also what its tier allows.
create function usage.most(of_holder uuid, account uuid) returns bigint language plpgsql stable as $$
begin
    return least(
        (select b.monthly from usage.budget b where b.holder = of_holder),
        case when of_holder = account then
            (select a.allowed from account_data.pub_allowances(account) a where a.meter = 'model-cost') end);
end $$;

create function usage.release_expired(at timestamptz) returns void language sql as $$
    with expired as (
        delete from usage.reservation
        where id in (select id from usage.reservation where expires_at < at limit 100 for update skip locked)
        returning holders, period, amount),
    sums as (
        select h as holder, e.period, sum(e.amount) as amount
        from expired e cross join unnest(e.holders) h group by h, e.period)
    update usage.spending s set reserved = greatest(0, s.reserved - sums.amount)
    from sums where s.holder = sums.holder and s.period = sums.period
$$;

-- Sets an amount aside for all holders or for none: answers the first whose budget it does not fit into, or null.
-- What the whole stage may spend is a setting, and comes along.
create function usage.reserve(
    call uuid, account uuid, all_holders uuid[], what bigint, stage_most bigint, at timestamptz) returns uuid language plpgsql as $$
declare
    month date := date_trunc('month', at at time zone 'UTC')::date;
    exceeded uuid;
begin
    perform usage.release_expired(at);
    insert into usage.spending (holder, period)
    select h, month from unnest(all_holders) h order by h
    on conflict on constraint spending_pk do nothing;
    perform from usage.spending where holder = any (all_holders) and period = month order by holder for update;
    select s.holder into exceeded from usage.spending s
    where s.holder = any (all_holders) and s.period = month
        and s.spent + s.reserved + what > least(
            usage.most(s.holder, account),
            case when s.holder = '00000000-0000-0000-0000-000000000000' then stage_most end)
    order by s.holder limit 1;
    if exceeded is not null then
        return exceeded;
    end if;
    update usage.spending set reserved = reserved + what where holder = any (all_holders) and period = month;
    insert into usage.reservation (id, holders, period, amount, expires_at)
    values (call, all_holders, month, what, at + interval '15 minutes');
    return null;
end $$;

-- Puts what a call has cost in the place of what was reserved for it; also when its reservation was given back meanwhile.
create function usage.settle(call uuid, all_holders uuid[], cost bigint, at timestamptz)
returns void language sql as $$
    with kept as (delete from usage.reservation where id = call returning period, amount)
    update usage.spending s
    set spent = s.spent + cost, reserved = greatest(0, s.reserved - coalesce((select amount from kept), 0))
    where s.holder = any (all_holders)
        and s.period = coalesce((select period from kept), date_trunc('month', at at time zone 'UTC')::date)
$$;
