-- What an export of an account holds of its predictions.
create view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline) as document
from predictions.prediction;
