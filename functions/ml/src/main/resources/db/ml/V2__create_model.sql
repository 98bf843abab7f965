-- Runs that train models, each a job.
create table ml.training (
    id uuid constraint training_pk primary key,
    job_id uuid not null,
    -- Null where the account is erased.
    actor_id uuid,
    models text[] not null,
    -- What became of each; null until the job has ended.
    outcomes jsonb,
    created_at timestamptz not null
);

-- Serves: the trainings that an account asked for, when it is erased.
create index training_by_actor on ml.training (actor_id);

create table ml.model (
    id uuid constraint model_pk primary key,
    name text not null constraint model_name check (name in ('recommender', 'clusters', 'churn', 'fraud')),
    version integer not null,
    status text not null
        constraint model_status check (status in ('champion', 'challenger', 'rejected', 'retired')),
    training_id uuid not null,
    window_from timestamptz not null,
    window_to timestamptz not null,
    rows_learnt bigint not null,
    rows_held_out bigint not null,
    -- By name: what it was on the held-out rows, and what doing without a model was on the same.
    metrics jsonb not null,
    baseline jsonb not null,
    -- Why it has its status.
    verdict text not null,
    object_key text not null,
    size_bytes bigint not null,
    sha256 text not null,
    created_at timestamptz not null,
    promoted_at timestamptz,
    -- Serves: the models of a name.
    constraint model_one_version unique (name, version)
);

-- Serves: the model that answers; there is one of a name at most.
create unique index model_champion on ml.model (name) where status = 'champion';

-- How likely accounts are to stay away, by the model that answers.
create table ml.churn_score (
    account_id uuid constraint churn_score_pk primary key,
    model_id uuid not null,
    score double precision not null constraint churn_score_range check (score between 0 and 1),
    drivers jsonb not null,
    scored_at timestamptz not null
);

-- Serves: the accounts that are most likely to stay away.
create index churn_score_by_score on ml.churn_score (score, account_id);

