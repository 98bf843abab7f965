-- Which variant of an experiment a subject had first, in each phase.
create table flags.exposure (
    id uuid not null default gen_random_uuid(),
    experiment_id uuid not null constraint exposure_experiment references flags.experiment (id),
    phase integer not null,
    -- The account or visitor that the flag was evaluated for.
    subject_id uuid not null,
    -- The account that a visitor turned out to be; until then, and for accounts, the subject counts.
    account_id uuid,
    variant text not null,
    exposed_at timestamptz not null,
    -- Whether the subject had another variant later in the same phase.
    mixed boolean not null default false,
    constraint exposure_pk primary key (experiment_id, phase, subject_id)
);

-- Serves: what a visitor saw, when it turns out to be an account; the erasure of an account.
create index exposure_by_subject on flags.exposure (subject_id);
-- Serves: the erasure of an account that was a visitor.
create index exposure_by_account on flags.exposure (account_id) where account_id is not null;
-- Serves: the export of an account, whose condition is the same expression.
create index exposure_by_person on flags.exposure ((coalesce(account_id, subject_id)), id);

-- For every function that evaluates flags: notes a list of {experiment, phase, subject, variant, at}. What is there already stays,
-- unless it was earlier; what came while an experiment did not run is none.
create function flags.pub_note_exposures(entries jsonb) returns void language sql as $$
    insert into flags.exposure (experiment_id, phase, subject_id, variant, exposed_at)
    select distinct on (e.experiment, e.phase, e.subject) e.experiment, e.phase, e.subject, e.variant, e.at
    from jsonb_to_recordset(entries) as e(experiment uuid, phase integer, subject uuid, variant text, at timestamptz)
    join flags.experiment x on x.id = e.experiment and x.state = 'running'
    join flags.experiment_phase p on p.experiment_id = x.id and p.number = e.phase and p.ended_at is null
        and p.weights ? e.variant and e.at >= p.started_at - interval '5 seconds'
    order by e.experiment, e.phase, e.subject, e.at
    on conflict (experiment_id, phase, subject_id) do update
        set exposed_at = least(exposure.exposed_at, excluded.exposed_at),
            mixed = exposure.mixed or exposure.variant <> excluded.variant
        where excluded.exposed_at < exposure.exposed_at
            or (excluded.variant <> exposure.variant and not exposure.mixed)
$$;

-- What an export of an account holds of them.
create view flags.pub_export as
select coalesce(x.account_id, x.subject_id) as account_id, 'flag-exposures' as kind, x.id, jsonb_build_object(
    'id', x.id, 'flag', f.key, 'environment', e.environment, 'experimentId', x.experiment_id, 'variant', x.variant,
    'exposedAt', x.exposed_at) as document
from flags.exposure x
join flags.experiment e on e.id = x.experiment_id
join flags.flag f on f.id = e.flag_id;
