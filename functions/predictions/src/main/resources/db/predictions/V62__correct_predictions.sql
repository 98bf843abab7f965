-- What people say that a voice really expressed, each their own; models are measured by it.
create table predictions.correction (
    prediction_id uuid not null constraint correction_prediction references predictions.prediction on delete cascade,
    account_id uuid not null,
    -- Null where they say that it expressed nothing that has a name here.
    emotion text constraint correction_emotion check (
        emotion in ('neutral', 'calm', 'happy', 'sad', 'angry', 'fearful', 'disgust', 'surprised')),
    -- Annotators are believed before owners.
    annotator boolean not null,
    note text constraint correction_note_length check (length(note) <= 1000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- Serves: the corrections of a prediction.
    constraint correction_pk primary key (prediction_id, account_id)
);

-- Serves: an account's erasure and export.
create index correction_by_account on predictions.correction (account_id, prediction_id);

-- Serves: the predictions of all accounts of a period, by which models are measured.
create index prediction_of_all on predictions.prediction (created_at) where verdict is not null;

select identity.permit('admin', 'prediction:annotate:all');
select identity.permit('admin', 'prediction-model:read:all');

create or replace view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline) as document
from predictions.prediction
union all
select account_id, 'prediction-corrections', prediction_id, jsonb_build_object(
    'predictionId', prediction_id, 'emotion', emotion, 'note', note, 'createdAt', created_at, 'updatedAt', updated_at)
from predictions.correction;
