-- Chains entries by hashes, in the order in which their transactions ended, so that one that is changed, removed or slipped
-- in later is found. Written by the database itself when a transaction that added entries ends.
create table audit.chain (
    position bigint constraint chain_pk primary key,
    entry_id uuid not null constraint chain_entry unique,
    previous_hash bytea not null,
    hash bytea not null constraint chain_hash_length check (length(hash) = 32)
);

-- What is hashed of an entry: a text that says the same on every server and in every time zone.
create function audit.content(entry audit.entry) returns text language sql stable as $$
    select jsonb_build_object(
        'id', entry.id,
        'actorId', entry.actor_id,
        'action', entry.action,
        'subjectId', entry.subject_id,
        'data', entry.data,
        'address', entry.address,
        'occurredAt', to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
$$;

create function audit.hash(previous bytea, entry audit.entry) returns bytea language sql stable as $$
    select sha256(previous || convert_to(audit.content(entry), 'UTF8'))
$$;

-- The lock is the last that a transaction takes, and is held until it has ended.
create function audit.chain_entry() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    latest audit.chain;
begin
    perform pg_advisory_xact_lock(hashtextextended('audit.chain', 0));
    select * into latest from audit.chain order by position desc limit 1;
    insert into audit.chain (position, entry_id, previous_hash, hash)
    values (coalesce(latest.position, 0) + 1, new.id, coalesce(latest.hash, decode(repeat('00', 32), 'hex')),
        audit.hash(coalesce(latest.hash, decode(repeat('00', 32), 'hex')), new));
    return null;
end $$;

do $$
declare
    old audit.entry;
    latest bytea := decode(repeat('00', 32), 'hex');
    place bigint := 0;
begin
    for old in select * from audit.entry order by id loop
        place := place + 1;
        insert into audit.chain (position, entry_id, previous_hash, hash)
        values (place, old.id, latest, audit.hash(latest, old)) returning hash into latest;
    end loop;
end $$;

create constraint trigger entry_is_chained after insert on audit.entry deferrable initially deferred
for each row execute function audit.chain_entry();

create or replace function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is written once', tg_table_name;
end $$;

create trigger entry_is_kept before truncate on audit.entry
for each statement execute function audit.refuse_change();
create trigger chain_is_written_once before update or delete on audit.chain
for each row execute function audit.refuse_change();
create trigger chain_is_kept before truncate on audit.chain
for each statement execute function audit.refuse_change();

-- Compares up to so many entries behind a position with their hashes. Says up to where it came and the hash there, where the
-- first break is and what is wrong, and, at the end of the chain, how many entries are not in it.
create function audit.verify(behind bigint, most integer)
returns table (through bigint, head bytea, broken_at bigint, reason text, unchained bigint) language sql stable as $$
    with part as (
        select position, entry_id, previous_hash, hash from audit.chain where position > behind order by position limit most
    ), compared as (
        select c.position, c.previous_hash, c.hash, e.id as found, audit.hash(c.previous_hash, e) as expected,
            lag(c.position, 1, behind) over (order by c.position) as before,
            coalesce(lag(c.hash) over (order by c.position), (select hash from audit.chain where position = behind),
                decode(repeat('00', 32), 'hex')) as before_hash
        from part c left join audit.entry e on e.id = c.entry_id
    ), faults as (
        select case when position > before + 1 then before + 1 else position end as position, case
            when position > before + 1 then 'link-missing'
            when found is null then 'entry-missing'
            when previous_hash <> before_hash then 'link-changed'
            else 'entry-changed' end as reason
        from compared
        where position > before + 1 or found is null or previous_hash <> before_hash or hash <> expected
        order by position limit 1
    )
    select coalesce((select max(position) from part), behind),
        (select hash from part order by position desc limit 1),
        (select position from faults), (select reason from faults),
        case when (select count(*) from part) < most
            then (select count(*) from audit.entry) - (select count(*) from audit.chain) else 0 end
$$;

-- Serves: what was done of one kind, and from one address, newest first.
create index entry_by_action on audit.entry (action, id desc);
create index entry_by_address on audit.entry (address, id desc);
