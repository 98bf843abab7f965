-- What may be spoken in a recording, BCP 47 with commas between; what is spoken in each segment; where nothing is written.
alter table speech.transcription
    add column allowed_languages text,
    add column segment_languages jsonb,
    add column withheld jsonb;
create or replace view speech.pub_export as
select owner_id as account_id, 'transcriptions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at,
    'askedLanguage', asked_language, 'allowedLanguages', allowed_languages, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'segments', segments, 'segmentLanguages', segment_languages,
    'withheld', withheld, 'model', model) as document
from speech.transcription;
