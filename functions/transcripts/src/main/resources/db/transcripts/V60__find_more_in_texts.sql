-- What was found in a text beside its summary, how it was made, and which run it repeats.
alter table transcripts.transcript
    add column findings jsonb,
    -- Prompt, cost, and whether the answer was kept from before.
    add column provenance jsonb,
    add column style jsonb,
    add column rerun_of uuid;

-- Serves: the runs of one text, newest first.
create index transcript_by_run on transcripts.transcript (owner_id, rerun_of, id desc) where rerun_of is not null;

-- Serves: an account's history of one language.
create index transcript_by_language on transcripts.transcript (owner_id, language, id desc) where language is not null;

-- Serves: what was asked for lately by anybody, to be made anew with a new prompt.
create index transcript_by_age on transcripts.transcript (created_at) where model is not null;

create or replace view transcripts.pub_export as
select owner_id as account_id, 'transcripts' as kind, id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'title', title, 'purpose', purpose, 'outputs', outputs, 'network', network,
    'askedLanguage', asked_language, 'transcriptionId', transcription_id, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'summary', summary, 'topics', topics, 'mindMap', mind_map,
    'socialPost', social_post, 'model', model, 'ownKey', own_key, 'citations', citations,
    'reading', reading, 'findings', findings, 'style', style, 'rerunOf', rerun_of, 'createdAt', created_at) as document
from transcripts.transcript;
