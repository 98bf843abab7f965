-- What is wrong with the database itself, each with where. Cheap: it looks at catalogs and statistics only.
create function platform.pub_integrity()
returns table (kind text, subject text, detail text) language sql stable as $$
    select 'index-invalid', format('%I.%I', n.nspname, c.relname),
        'The index was not built to its end; drop it and build it again.'
    from pg_catalog.pg_index x join pg_catalog.pg_class c on c.oid = x.indexrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where not x.indisvalid and n.nspname not like 'pg\_%'
    union all
    select 'constraint-not-validated', format('%I.%I %I', n.nspname, c.relname, k.conname),
        'Rows from before were never held to the constraint.'
    from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where not k.convalidated and n.nspname not like 'pg\_%'
    union all
    select 'partition-missing', format('%I.%I', n.nspname, c.relname), 'The next month has no partition.'
    from pg_catalog.pg_partitioned_table p join pg_catalog.pg_class c on c.oid = p.partrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where not exists (
        select from pg_catalog.pg_inherits i join pg_catalog.pg_class part on part.oid = i.inhrelid
        where i.inhparent = c.oid
            and part.relname = c.relname || to_char(pg_catalog.now() at time zone 'UTC' + interval '1 month', '_YYYY_MM'))
    union all
    select 'sequence-exhausted', format('%I.%I', s.schemaname, s.sequencename), 'More than four fifths of its numbers are used.'
    from pg_catalog.pg_sequences s where s.last_value > s.max_value / 5 * 4
    union all
    select 'pages-damaged', d.datname::text, d.checksum_failures || ' pages did not have their checksum.'
    from pg_catalog.pg_stat_database d
    where d.datname = pg_catalog.current_database() and d.checksum_failures > 0
    union all
    select 'transactions-old', d.datname::text, 'Transaction ids run out: let vacuum run.'
    from pg_catalog.pg_database d
    where d.datname = pg_catalog.current_database() and pg_catalog.age(d.datfrozenxid) > 1000000000
$$;
