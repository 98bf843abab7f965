-- Which variant of the emotion model answers, and which one is tried beside it: one row.
create table predictions.model_rollout (
    id boolean not null default true constraint model_rollout_pk primary key constraint model_rollout_one check (id),
    champion text not null constraint model_rollout_champion check (champion in ('standard', 'cautious', 'tolerant')),
    challenger text constraint model_rollout_challenger check (challenger in ('standard', 'cautious', 'tolerant')),
    -- How many predictions the challenger reads too.
    share double precision not null constraint model_rollout_share check (share between 0 and 1),
    -- What was the champion before; null where nothing was.
    previous text constraint model_rollout_previous check (previous in ('standard', 'cautious', 'tolerant')),
    version integer not null,
    changed_at timestamptz not null,
    constraint model_rollout_two check (challenger <> champion)
);

insert into predictions.model_rollout (champion, share, version, changed_at) values ('standard', 0, 1, now());

-- What challengers say of recordings that champions have read. Nobody but those who compare them sees it.
create table predictions.shadow_reading (
    prediction_id uuid constraint shadow_reading_pk primary key
        constraint shadow_reading_prediction references predictions.prediction on delete cascade,
    champion text not null,
    challenger text not null,
    verdict jsonb not null,
    latency_ms bigint not null,
    -- When the prediction was asked for.
    created_at timestamptz not null
);

-- Serves: the comparison of a champion and a challenger over the last months.
create index shadow_reading_by_pair on predictions.shadow_reading (champion, challenger, created_at);

select identity.permit('admin', 'prediction-model:write:all');
