-- What visitors and accounts do, by month. An id sorts by when it was. activity_other takes what comes while a month has no
-- partition.
create table activities.activity (
    id uuid not null,
    occurred_at timestamptz not null,
    type text not null,
    -- A product, or what an event happened to.
    subject_id uuid,
    properties jsonb not null,
    account_id uuid,
    visitor_id uuid,
    session_id uuid,
    country char(2),
    device text,
    bot boolean not null,
    received_at timestamptz not null,
    -- The transaction that wrote it last: who has read all that older transactions wrote asks for the later ones only.
    recorded_in bigint not null default (pg_current_xact_id()::text::bigint),
    constraint activity_pk primary key (id, occurred_at)
) partition by range (occurred_at);

-- Serves: the timeline of an account, its export and its erasure.
create index activity_by_account on activities.activity (account_id, id desc) where account_id is not null;
-- Serves: what a visitor did before signing in.
create index activity_by_visitor on activities.activity (visitor_id) where account_id is null and visitor_id is not null;
-- Serves: questions about steps of some types in a time, in the order in which people took them.
create index activity_by_type on activities.activity (type, occurred_at);
-- Serves: what is new for whoever sums up.
create index activity_by_record on activities.activity (recorded_in);
-- Serves: all of a time, for whoever sums up.
create index activity_by_time on activities.activity using brin (occurred_at) with (pages_per_range = 16);

create table activities.activity_other partition of activities.activity default;

-- Which ids of clients were had before.
create table activities.receipt (
    id uuid constraint receipt_pk primary key,
    received_at timestamptz not null
);

-- Serves: the receipts that nobody asks for any more.
create index receipt_by_time on activities.receipt using brin (received_at);

-- Whose account a visitor was the first to sign in with.
create table activities.visitor (
    visitor_id uuid constraint visitor_pk primary key,
    account_id uuid not null,
    joined_at timestamptz not null
);

-- Serves: the erasure of an account.
create index visitor_by_account on activities.visitor (account_id);

-- Accounts that are not to be recognised: they said so, or are erased.
create table activities.withheld (
    account_id uuid constraint withheld_pk primary key,
    erased boolean not null,
    since timestamptz not null
);

-- The months that were put away.
create table activities.archive (
    month date constraint archive_pk primary key,
    object_key text not null,
    activities bigint not null,
    archived_at timestamptz not null
);

-- Sees to the partitions of the last month, this one, the next two, and of whatever came for a month without one.
create function activities.prepare_months(moment timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    month timestamp;
    part text;
begin
    for month in
        select date_trunc('month', moment at time zone 'UTC') + make_interval(months => ahead)
        from generate_series(-1, 2) as ahead
        union select distinct date_trunc('month', occurred_at at time zone 'UTC') from activities.activity_other
    loop
        part := 'activity_' || to_char(month, 'YYYY_MM');
        if to_regclass('activities.' || part) is null then
            execute format('create table activities.%I (like activities.activity including defaults)', part);
            execute format('with moved as (
                    delete from activities.activity_other where occurred_at >= %L and occurred_at < %L returning *)
                insert into activities.%I select * from moved', month at time zone 'UTC',
                (month + interval '1 month') at time zone 'UTC', part);
            execute format('alter table activities.activity attach partition activities.%I for values from (%L) to (%L)',
                part, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        end if;
    end loop;
end $$;

revoke execute on function activities.prepare_months(timestamptz) from public;

select activities.prepare_months(now());

-- The months that have a partition.
create function activities.kept_months() returns setof date language sql stable as $$
    select to_date(substr(c.relname, 10), 'YYYY_MM')
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'activities' and c.relkind = 'r' and c.relname ~ '^activity_\d{4}_\d{2}$'
$$;

-- Drops a month that is archived.
create function activities.drop_month(month date) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from activities.archive a where a.month = drop_month.month) then
        raise exception 'The month % is not archived', month;
    end if;
    execute format('drop table activities.%I', 'activity_' || to_char(month, 'YYYY_MM'));
end $$;

revoke execute on function activities.drop_month(date) from public;

-- For whoever sums up: people are accounts, or else visitors; nobody in particular where both are null.
create view activities.pub_activity as
select id, occurred_at, type, subject_id, properties, coalesce(account_id, visitor_id) as person_id, account_id, session_id,
    country, device, bot, recorded_in
from activities.activity;

-- What an export of an account holds of them.
create view activities.pub_export as
select account_id, 'activities' as kind, id, jsonb_build_object(
    'id', id, 'type', type, 'occurredAt', occurred_at, 'subjectId', subject_id, 'properties', properties,
    'visitorId', visitor_id, 'sessionId', session_id, 'country', country, 'device', device) as document
from activities.activity where account_id is not null;

select identity.permit('admin', 'activity:read:all');
