-- Months of requests that were put away.
create table security.request_archive (
    month date constraint request_archive_pk primary key,
    object_key text not null,
    requests bigint not null,
    archived_at timestamptz not null
);

-- Months are archived before they are dropped, so that the two are done apart.
drop function security.keep_requests(timestamptz, integer);

-- Sees to the partitions of this month, the next two, and of whatever came for a month without one.
create function security.prepare_requests(moment timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    month timestamp;
    part text;
    first uuid;
    behind uuid;
begin
    for month in
        select date_trunc('month', moment at time zone 'UTC') + make_interval(months => ahead)
        from generate_series(0, 2) as ahead
        union select distinct date_trunc('month', occurred_at at time zone 'UTC') from security.request_other
    loop
        part := 'request_' || to_char(month, 'YYYY_MM');
        if to_regclass('security.' || part) is null then
            first := security.first_id(month at time zone 'UTC');
            behind := security.first_id((month + interval '1 month') at time zone 'UTC');
            execute format('create table security.%I (like security.request)', part);
            execute format('with moved as (delete from security.request_other where id >= %L and id < %L returning *)
                insert into security.%I select * from moved', first, behind, part);
            execute format('alter table security.request attach partition security.%I for values from (%L) to (%L)',
                part, first, behind);
        end if;
    end loop;
end $$;

revoke execute on function security.prepare_requests(timestamptz) from public;

-- The months that have a partition.
create function security.request_months() returns setof date language sql stable as $$
    select to_date(substr(c.relname, 9), 'YYYY_MM')
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'security' and c.relkind = 'r' and c.relname ~ '^request_\d{4}_\d{2}$'
$$;

-- Drops a month that is archived.
create function security.drop_requests(month date) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from security.request_archive a where a.month = drop_requests.month) then
        raise exception 'The month % is not archived', month;
    end if;
    execute format('drop table security.%I', 'request_' || to_char(month, 'YYYY_MM'));
end $$;

revoke execute on function security.drop_requests(date) from public;
