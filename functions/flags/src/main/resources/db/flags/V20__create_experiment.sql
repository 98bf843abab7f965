-- A question about the variants of a flag in an environment, answered by who is served which of them.
create table flags.experiment (
    id uuid constraint experiment_pk primary key,
    flag_id uuid not null,
    environment text not null,
    -- What is asked: hypothesis, rule, control, metrics, guardrails, audience, layer.
    plan jsonb not null,
    state text not null constraint experiment_state check (state in ('draft', 'running', 'paused', 'stopped')),
    version integer not null default 1,
    -- Its part of the buckets of its layer, from and until; null before it starts and where it has no layer.
    layer_from integer,
    layer_until integer,
    shipped_variant text,
    decision_reason text,
    created_by uuid not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    constraint experiment_targeting foreign key (flag_id, environment) references flags.targeting (flag_id, environment),
    constraint experiment_layer check ((layer_from is null) = (layer_until is null) and layer_from < layer_until)
);

-- Serves: the one that holds the split of a flag.
create unique index experiment_active on flags.experiment (flag_id, environment) where state in ('running', 'paused');
-- Serves: the experiments of a flag, newest first.
create index experiment_by_flag on flags.experiment (flag_id, id desc);
-- Serves: the experiments of a state, newest first.
create index experiment_by_state on flags.experiment (state, id desc);

-- The times during which the split of an experiment was the same.
create table flags.experiment_phase (
    experiment_id uuid not null constraint experiment_phase_experiment references flags.experiment (id) on delete cascade,
    number integer not null,
    weights jsonb not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    constraint experiment_phase_pk primary key (experiment_id, number)
);

-- What every function reads of it, a row for each environment.
create or replace view flags.pub_ruleset as
select e.name as environment, e.version, jsonb_build_object(
    'flags', coalesce((
        select jsonb_agg(jsonb_build_object('key', f.key, 'type', f.type, 'salt', f.id, 'variants', f.variants,
            'clientVisible', f.client_visible, 'targeting', t.document,
            'experiment', case when x.id is not null then jsonb_build_object('id', x.id,
                'phase', (select max(p.number) from flags.experiment_phase p where p.experiment_id = x.id),
                'rule', x.plan -> 'rule', 'control', x.plan -> 'control', 'audience', x.plan -> 'audience',
                'layer', case when x.layer_from is not null then jsonb_build_object(
                    'name', x.plan -> 'layer' -> 'name', 'from', x.layer_from, 'until', x.layer_until) end,
                'recording', x.state = 'running') end))
        from flags.flag f
        join flags.targeting t on t.flag_id = f.id and t.environment = e.name
        left join flags.experiment x on x.flag_id = f.id and x.environment = e.name and x.state in ('running', 'paused')
        where f.stage <> 'archived'), '[]'),
    'segments', coalesce((
        select jsonb_agg(s.document || jsonb_build_object('key', s.key)) from flags.segment s), '[]')) as document
from flags.environment e;
