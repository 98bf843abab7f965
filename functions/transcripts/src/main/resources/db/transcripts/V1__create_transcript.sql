-- Lets a GIN index hold the owner beside the words. Trusted since PostgreSQL 13: needs no superuser.
create extension if not exists btree_gin;

-- A text and what a model made of it; where it stands is the job's to say. The text is null until its transcription ends.
create table transcripts.transcript (
    id uuid constraint transcript_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    title text,
    purpose text,
    outputs text[] not null,
    network text not null constraint transcript_network check (network in ('x', 'bluesky', 'mastodon', 'linkedin')),
    asked_language text,
    transcription_id uuid,
    text text constraint transcript_text_length check (length(text) between 1 and 200000),
    language text,
    language_confidence double precision,
    summary text,
    topics jsonb,
    mind_map jsonb,
    social_post text,
    model jsonb,
    created_at timestamptz not null,
    -- Words as they are written, in any language; those of the title before those of the summary.
    search tsvector not null generated always as (
        setweight(to_tsvector('simple', coalesce(title, '')), 'A')
        || setweight(to_tsvector('simple', coalesce(summary, '')), 'B')
        || setweight(jsonb_to_tsvector('simple', coalesce(topics, '[]'), '["string"]'), 'B')
        || setweight(to_tsvector('simple', coalesce(text, '')), 'D')) stored,
    constraint transcript_has_a_source check (text is not null or transcription_id is not null)
);

-- Serves: an account's history, newest first.
create index transcript_by_owner on transcripts.transcript (owner_id, id desc);

-- Serves: the same, of one purpose.
create index transcript_by_purpose on transcripts.transcript (owner_id, purpose, id desc) where purpose is not null;

-- Serves: words in an account's history. With the owner in it, a search costs by the account's matches, not by everybody's.
create index transcript_by_words on transcripts.transcript using gin (owner_id, search);

-- Serves: who waits for a transcription that has finished.
create index transcript_by_transcription on transcripts.transcript (transcription_id) where transcription_id is not null;
