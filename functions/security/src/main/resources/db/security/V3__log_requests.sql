-- What every function writes down of its requests, by month: an id tells when it was made, so the ids are what months are
-- told by. request_other takes what comes while a month has no partition yet.
create table security.request (
    id uuid constraint request_pk primary key,
    occurred_at timestamptz not null,
    trace_id text not null,
    method text not null,
    path text not null,
    operation text,
    status integer not null,
    problem text,
    policies text[] not null,
    duration_us bigint not null,
    request_bytes bigint not null,
    response_bytes bigint not null,
    account_id uuid,
    actor_id uuid,
    credential text,
    address text not null,
    network text not null,
    country text,
    agent text not null,
    fingerprint text not null,
    body text
) partition by range (id);

-- Serve: the requests of an account, to an operation, from an address or a network, of a trace, of a kind of client, with a
-- problem, beyond a rate limit, and those that failed, newest first.
create index request_by_account on security.request (account_id, id desc) where account_id is not null;
create index request_by_operation on security.request (operation, id desc);
create index request_by_address on security.request (address, id desc);
create index request_by_network on security.request (network, id desc);
create index request_by_trace on security.request (trace_id, id desc);
create index request_by_fingerprint on security.request (fingerprint, id desc);
create index request_by_problem on security.request (problem, id desc) where problem is not null;
create index request_throttled on security.request (id desc) where policies <> '{}';
create index request_failed on security.request (id desc) where status >= 500;

create table security.request_other partition of security.request default;

-- The least id of a moment.
create function security.first_id(moment timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex(floor(extract(epoch from moment) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

-- Sees to the partitions of this month and the next two, and drops those of months that ended more than so many days ago.
create function security.keep_requests(moment timestamptz, days integer) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    month timestamptz;
    part text;
begin
    for ahead in 0..2 loop
        month := (date_trunc('month', moment at time zone 'UTC') + make_interval(months => ahead)) at time zone 'UTC';
        part := 'request_' || to_char(month at time zone 'UTC', 'YYYY_MM');
        if to_regclass('security.' || part) is null then
            execute format('create table security.%I (like security.request)', part);
            execute format('with moved as (delete from security.request_other where id >= %L and id < %L returning *)
                insert into security.%I select * from moved', security.first_id(month),
                security.first_id((month at time zone 'UTC' + interval '1 month') at time zone 'UTC'), part);
            execute format('alter table security.request attach partition security.%I for values from (%L) to (%L)', part,
                security.first_id(month),
                security.first_id((month at time zone 'UTC' + interval '1 month') at time zone 'UTC'));
        end if;
    end loop;
    for part in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'security' and c.relkind = 'r' and c.relname ~ '^request_\d{4}_\d{2}$'
            and (to_date(substr(c.relname, 9), 'YYYY_MM') + interval '1 month') at time zone 'UTC'
                < moment - make_interval(days => days)
    loop
        execute format('drop table security.%I', part);
    end loop;
    delete from security.request_other where id < security.first_id(moment - make_interval(days => days));
end $$;

revoke execute on function security.keep_requests(timestamptz, integer) from public;

select security.keep_requests(now(), 90);

-- Takes requests as shared/requestlog writes them; one that is there already stays as it is.
create function security.pub_note_requests(entries jsonb) returns void language sql as $$
    insert into security.request (id, occurred_at, trace_id, method, path, operation, status, problem, policies,
        duration_us, request_bytes, response_bytes, account_id, actor_id, credential, address, network, country, agent,
        fingerprint, body)
    select e.id, e."occurredAt", e."traceId", e.method, e.path, e.operation, e.status, e.problem, e.policies,
        e."durationUs", e."requestBytes", e."responseBytes", e."accountId", e."actorId", e.credential, e.address,
        e.network, e.country, e.agent, e.fingerprint, e.body
    from jsonb_to_recordset(entries) as e (id uuid, "occurredAt" timestamptz, "traceId" text, method text, path text,
        operation text, status integer, problem text, policies text[], "durationUs" bigint, "requestBytes" bigint,
        "responseBytes" bigint, "accountId" uuid, "actorId" uuid, credential text, address text, network text,
        country text, agent text, fingerprint text, body text)
    on conflict do nothing
$$;

select identity.permit('admin', 'request:read:all');
