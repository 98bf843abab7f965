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
alter table predictions.prediction drop utterances, drop speakers, drop baseline;
