create or replace view speech.pub_export as
select owner_id as account_id, 'transcriptions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at,
    'askedLanguage', asked_language, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'segments', segments, 'model', model) as document
from speech.transcription;
alter table speech.transcription drop column withheld, drop column segment_languages, drop column allowed_languages;
