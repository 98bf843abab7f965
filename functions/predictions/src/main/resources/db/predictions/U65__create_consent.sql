create or replace view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline, 'options', options, 'windows', windows) as document
from predictions.prediction
union all
select account_id, 'prediction-corrections', prediction_id, jsonb_build_object(
    'predictionId', prediction_id, 'emotion', emotion, 'note', note, 'createdAt', created_at, 'updatedAt', updated_at)
from predictions.correction;
drop table predictions.consent;
