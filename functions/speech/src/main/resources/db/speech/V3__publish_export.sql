-- What an export of an account holds of its transcriptions.
create view speech.pub_export as
select owner_id as account_id, 'transcriptions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at,
    'askedLanguage', asked_language, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'segments', segments, 'model', model) as document
from speech.transcription;
