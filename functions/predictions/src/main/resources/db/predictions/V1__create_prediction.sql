-- What a voice in a recording expresses. How far it is, its job says.
create table predictions.prediction (
    id uuid constraint prediction_pk primary key,
    owner_id uuid not null,
    recording_id uuid not null,
    job_id uuid not null,
    created_at timestamptz not null,
    -- Both null until the job has succeeded.
    verdict jsonb,
    timeline jsonb
);

-- Serves: an owner's predictions, newest first.
create index prediction_by_owner on predictions.prediction (owner_id, id desc);

-- Serves: the predictions that a recording's events concern.
create index prediction_by_recording on predictions.prediction (recording_id);
