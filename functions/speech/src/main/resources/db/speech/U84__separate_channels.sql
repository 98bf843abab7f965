create or replace view speech.pub_export as
select owner_id as account_id, 'transcriptions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at,
    'askedLanguage', asked_language, 'allowedLanguages', allowed_languages, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'segments', segments, 'segmentLanguages', segment_languages,
    'withheld', withheld, 'model', model,
    'redact', redact, 'redactions', redactions, 'vocabulary', vocabulary, 'vocabularyUse', vocabulary_use,
    'corrections', corrections) as document
from speech.transcription
union all
select account_id, 'syntheses', id, jsonb_build_object('id', id, 'createdAt', created_at, 'request', request,
    'durationMs', duration_ms, 'words', words)
from speech.synthesis
union all
select account_id, 'translations', id, jsonb_build_object('id', id, 'createdAt', created_at, 'request', request,
    'result', result)
from speech.translation
union all
select l.account_id, 'live-transcriptions', l.id, jsonb_build_object('id', l.id, 'createdAt', l.created_at,
    'endedAt', l.ended_at, 'askedLanguage', l.asked_language, 'allowedLanguages', l.allowed_languages, 'segments',
    (select jsonb_agg(m.document order by m.number) from speech.live_message m
        where m.live_id = l.id and m.segment is not null))
from speech.live_transcription l;
alter table speech.transcription drop column segment_channels, drop column channels;
