-- How often a flag had which variant, by day; added up by the processes that evaluate.
create table flags.evaluation_count (
    flag_id uuid not null constraint evaluation_count_flag references flags.flag (id),
    environment text not null constraint evaluation_count_environment references flags.environment (name),
    day date not null,
    variant text not null constraint evaluation_count_variant check (length(variant) between 1 and 100),
    evaluations bigint not null,
    constraint evaluation_count_pk primary key (flag_id, environment, day, variant)
);

-- For every function that evaluates flags: adds what it has counted, a list of {flag, variant, count}.
create function flags.pub_count_evaluations(environment_name text, counted_on date, counts jsonb) returns void
language sql as $$
    insert into flags.evaluation_count (flag_id, environment, day, variant, evaluations)
    select f.id, e.name, counted_on, c.variant, sum(c.count)
    from jsonb_to_recordset(counts) as c(flag text, variant text, count bigint)
    join flags.flag f on f.key = c.flag
    join flags.environment e on e.name = environment_name
    where c.count > 0
    group by f.id, e.name, c.variant
    order by f.id, c.variant
    on conflict (flag_id, environment, day, variant)
        do update set evaluations = evaluation_count.evaluations + excluded.evaluations
$$;

-- Since when a flag has been there longer than it is needed, and why; null where it is not.
alter table flags.flag
    add stale_since timestamptz,
    add stale_reason text constraint flag_stale_reason check (stale_reason in ('expired', 'settled', 'unused'));

-- Serves: the flags that are stale, newest first.
create index flag_stale on flags.flag (id desc) where stale_since is not null;
