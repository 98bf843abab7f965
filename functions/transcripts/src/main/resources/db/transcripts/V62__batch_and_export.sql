-- Many texts that were asked for at once.
create table transcripts.batch (
    id uuid constraint batch_pk primary key,
    owner_id uuid not null,
    title text,
    created_at timestamptz not null
);

-- Serves: an account's batches, newest first, and their erasure.
create index batch_by_owner on transcripts.batch (owner_id, id desc);

-- Its items in their order: a transcript, or the refusal of one.
create table transcripts.batch_item (
    batch_id uuid not null constraint batch_item_batch references transcripts.batch on delete cascade,
    position integer not null,
    transcript_id uuid,
    error_code text,
    error_detail text,
    constraint batch_item_pk primary key (batch_id, position)
);

-- What many comments say; they are kept with it.
create table transcripts.comment_analysis (
    id uuid constraint comment_analysis_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    title text,
    language text not null,
    comments jsonb not null,
    result jsonb,
    created_at timestamptz not null
);

-- Serves: an account's analyses, newest first, and their erasure.
create index comment_analysis_by_owner on transcripts.comment_analysis (owner_id, id desc);

-- Files of transcripts that accounts have asked for.
create table transcripts.export (
    id uuid constraint export_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    request jsonb not null,
    file_name text,
    content_type text,
    items integer,
    size_bytes bigint,
    expires_at timestamptz,
    created_at timestamptz not null
);

-- Serves: an account's exports, newest first, and their erasure.
create index export_by_owner on transcripts.export (owner_id, id desc);

-- Serves: those that are forgotten.
create index export_by_age on transcripts.export (created_at);

create or replace view transcripts.pub_export as
select owner_id as account_id, 'transcripts' as kind, id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'title', title, 'purpose', purpose, 'outputs', outputs, 'network', network,
    'askedLanguage', asked_language, 'transcriptionId', transcription_id, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'summary', summary, 'topics', topics, 'mindMap', mind_map,
    'socialPost', social_post, 'model', model, 'ownKey', own_key, 'citations', citations,
    'reading', reading, 'findings', findings, 'style', style, 'rerunOf', rerun_of, 'createdAt', created_at) as document
from transcripts.transcript
union all
select owner_id, 'comment-analyses', id, jsonb_build_object(
    'id', id, 'title', title, 'language', language, 'comments', comments, 'result', result, 'createdAt', created_at)
from transcripts.comment_analysis
union all
select owner_id, 'transcript-batches', id, jsonb_build_object('id', id, 'title', title, 'createdAt', created_at)
from transcripts.batch;

select account_data.allow('free', 'comment-analysis', 50);
select account_data.allow('pro', 'comment-analysis', 1000);
select account_data.allow('free', 'transcript-export', 50);
select account_data.allow('pro', 'transcript-export', 2000);
