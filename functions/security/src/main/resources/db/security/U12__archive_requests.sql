drop function security.drop_requests(date);
drop function security.request_months();
drop function security.prepare_requests(timestamptz);
drop table security.request_archive;

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

