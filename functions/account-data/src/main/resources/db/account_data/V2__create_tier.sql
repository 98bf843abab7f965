-- How much an account may make in a month, by meter; a meter that is missing has no limit.
create table account_data.tier (
    name text constraint tier_pk primary key constraint tier_name check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    description text not null,
    allowances jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

insert into account_data.tier (name, description, allowances) values
    ('free', 'To try Medley, and for personal use',
     '{"recording": 1000, "prediction": 1000, "transcription": 1000, "transcript": 1000}'),
    ('pro', 'For people whose work it is',
     '{"recording": 20000, "prediction": 20000, "transcription": 20000, "transcript": 20000}'),
    ('enterprise', 'Without limits', '{}');

-- The tier of an account; one that has no row here has the tier free.
create table account_data.account_tier (
    account_id uuid constraint account_tier_pk primary key,
    tier text not null constraint account_tier_tier references account_data.tier (name),
    updated_at timestamptz not null
);

-- Serves: the check that a tier which is dropped has no accounts.
create index account_tier_by_tier on account_data.account_tier (tier);

-- What an account may make in a month, by meter.
create function account_data.pub_allowances(account uuid) returns table (meter text, allowed bigint)
language sql stable as $$
    select allowance.key, allowance.value::bigint
    from account_data.tier t
    cross join lateral jsonb_each_text(t.allowances) allowance
    where t.name = coalesce((select a.tier from account_data.account_tier a where a.account_id = account), 'free')
$$;
