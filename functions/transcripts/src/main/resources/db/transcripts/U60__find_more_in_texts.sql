create or replace view transcripts.pub_export as
select owner_id as account_id, 'transcripts' as kind, id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'title', title, 'purpose', purpose, 'outputs', outputs, 'network', network,
    'askedLanguage', asked_language, 'transcriptionId', transcription_id, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'summary', summary, 'topics', topics, 'mindMap', mind_map,
    'socialPost', social_post, 'model', model, 'ownKey', own_key, 'citations', citations,
    'reading', reading, 'createdAt', created_at) as document
from transcripts.transcript;
drop index transcripts.transcript_by_run, transcripts.transcript_by_language, transcripts.transcript_by_age;
alter table transcripts.transcript drop column findings, drop column provenance, drop column style, drop column rerun_of;
