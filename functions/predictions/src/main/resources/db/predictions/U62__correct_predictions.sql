create or replace view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline) as document
from predictions.prediction;
select identity.withdraw('admin', 'prediction-model:read:all');
select identity.withdraw('admin', 'prediction:annotate:all');
drop index predictions.prediction_of_all;
drop table predictions.correction;
