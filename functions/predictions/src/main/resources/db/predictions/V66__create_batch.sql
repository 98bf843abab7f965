-- Many recordings that predictions were asked of at once.
create table predictions.batch (
    id uuid constraint batch_pk primary key,
    owner_id uuid not null,
    title text constraint batch_title_length check (length(title) between 1 and 200),
    created_at timestamptz not null
);

-- Serves: an account's batches, newest first, its export and its erasure.
create index batch_by_owner on predictions.batch (owner_id, id desc);

-- Its items in their order: a prediction, or the refusal of one.
create table predictions.batch_item (
    batch_id uuid not null constraint batch_item_batch references predictions.batch on delete cascade,
    position integer not null,
    recording_id uuid not null,
    prediction_id uuid,
    error_code text,
    error_detail text,
    -- Serves: the items of a batch, in their order.
    constraint batch_item_pk primary key (batch_id, position)
);

create or replace view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline, 'options', options, 'windows', windows) as document
from predictions.prediction
union all
select account_id, 'prediction-corrections', prediction_id, jsonb_build_object(
    'predictionId', prediction_id, 'emotion', emotion, 'note', note, 'createdAt', created_at, 'updatedAt', updated_at)
from predictions.correction
union all
select account_id, 'prediction-consents', id, jsonb_build_object(
    'id', id, 'subject', subject, 'purpose', purpose, 'statement', statement, 'givenAt', given_at,
    'withdrawnAt', withdrawn_at, 'createdAt', created_at)
from predictions.consent
union all
select owner_id, 'prediction-batches', id, jsonb_build_object('id', id, 'title', title, 'createdAt', created_at)
from predictions.batch;
