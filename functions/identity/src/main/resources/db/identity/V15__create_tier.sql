-- How much an account may make in a month, by meter; a meter that is missing has no limit.
create table identity.tier (
    name text constraint tier_pk primary key constraint tier_name check (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    description text not null,
    allowances jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

insert into identity.tier (name, description, allowances) values
    ('free', 'To try Medley, and for personal use',
     '{"recording": 1000, "prediction": 1000, "transcription": 1000, "transcript": 1000}'),
    ('pro', 'For people whose work it is',
     '{"recording": 20000, "prediction": 20000, "transcription": 20000, "transcript": 20000}'),
    ('enterprise', 'Without limits', '{}');

alter table identity.account
    add tier text not null default 'free' constraint account_tier references identity.tier (name);

-- Serves: the check that a tier which is dropped has no accounts.
create index account_by_tier on identity.account (tier);

create view identity.pub_allowance as
select a.id as account_id, allowance.key as meter, allowance.value::bigint as allowed
from identity.account a
join identity.tier t on t.name = a.tier
cross join lateral jsonb_each_text(t.allowances) allowance;
