-- What operators ask about the database. These run with the rights of their owner, since statistics are nobody else's.
create extension if not exists pg_stat_statements schema public;

-- Statements by the time that they took together since the statistics began. Those that make roles are left out: they can hold
-- passwords. Nothing where the server does not count statements.
create function platform.pub_statements(most integer)
returns table (
    text text, calls bigint, total_ms double precision, mean_ms double precision, longest_ms double precision, rows bigint,
    blocks_hit bigint, blocks_read bigint, share double precision
) language plpgsql stable as $$
begin
    return query
    select s.query, s.calls, s.total_exec_time, s.mean_exec_time, s.max_exec_time, s.rows, s.shared_blks_hit,
        s.shared_blks_read, s.total_exec_time / nullif(sum(s.total_exec_time) over (), 0)
    from public.pg_stat_statements s
    where s.dbid = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
        and s.query !~* '\m(create|alter)\s+(role|user)\M'
    order by s.total_exec_time desc
    limit most;
exception when object_not_in_prerequisite_state then
    return;
end
$$;

create function platform.pub_database()
returns table (
    size_bytes bigint, connections integer, most_connections integer, active integer, idle_in_transaction integer, waiting integer,
    oldest_transaction_seconds double precision, cache_hit_ratio double precision, deadlocks bigint, rollbacks bigint,
    commits bigint, statistics_since timestamptz
) language sql stable as $$
    select pg_catalog.pg_database_size(d.datname), a.connections::integer, pg_catalog.current_setting('max_connections')::integer,
        a.active::integer, a.idle_in_transaction::integer, a.waiting::integer, coalesce(a.oldest, 0),
        d.blks_hit::double precision / nullif(d.blks_hit + d.blks_read, 0), d.deadlocks, d.xact_rollback, d.xact_commit,
        d.stats_reset
    from pg_catalog.pg_stat_database d,
        (select count(*) as connections, count(*) filter (where state = 'active') as active,
            count(*) filter (where state like 'idle in transaction%') as idle_in_transaction,
            count(*) filter (where wait_event_type = 'Lock') as waiting,
            extract(epoch from pg_catalog.now() - min(xact_start))::double precision as oldest
        from pg_catalog.pg_stat_activity where datname = pg_catalog.current_database()
            and pid <> pg_catalog.pg_backend_pid()) a
    where d.datname = pg_catalog.current_database()
$$;

-- Tables by their size with indexes. Dead rows are those that no transaction sees and no vacuum has taken away.
create function platform.pub_tables(most integer)
returns table (
    schema text, name text, bytes bigint, index_bytes bigint, live_rows bigint, dead_rows bigint, whole_reads bigint,
    index_reads bigint, vacuumed_at timestamptz, analyzed_at timestamptz
) language sql stable as $$
    select t.schemaname::text, t.relname::text, pg_catalog.pg_total_relation_size(t.relid),
        pg_catalog.pg_indexes_size(t.relid), t.n_live_tup, t.n_dead_tup, t.seq_scan, coalesce(t.idx_scan, 0),
        greatest(t.last_vacuum, t.last_autovacuum), greatest(t.last_analyze, t.last_autoanalyze)
    from pg_catalog.pg_stat_user_tables t
    order by 3 desc, 1, 2
    limit most
$$;

-- Indexes that nothing has read since the statistics began, and that keep nothing unique, by size.
create function platform.pub_unused_indexes(most integer)
returns table (schema text, table_name text, name text, bytes bigint) language sql stable as $$
    select i.schemaname::text, i.relname::text, i.indexrelname::text, pg_catalog.pg_relation_size(i.indexrelid)
    from pg_catalog.pg_stat_user_indexes i join pg_catalog.pg_index x on x.indexrelid = i.indexrelid
    where i.idx_scan = 0 and not x.indisunique and not x.indisprimary
    order by 4 desc, 1, 3
    limit most
$$;

select identity.permit('admin', 'database:read:all');
