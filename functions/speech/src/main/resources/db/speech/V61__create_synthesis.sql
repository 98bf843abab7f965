-- Texts that are spoken. How far one is, its job says; its sound lies in the bucket of media.
create table speech.synthesis (
    id uuid constraint synthesis_pk primary key,
    account_id uuid not null,
    job_id uuid not null,
    -- Text or SSML, voice, rate, emotion.
    request jsonb not null,
    -- The same for all that sounds the same.
    hash text not null,
    created_at timestamptz not null,
    -- All null until it is spoken.
    duration_ms bigint,
    size_bytes bigint,
    word_times text constraint synthesis_word_times_known check (word_times in ('provider', 'aligned')),
    words jsonb
);

-- Serves: an account's syntheses, newest first; its erasure; its export.
create index synthesis_by_account on speech.synthesis (account_id, id desc);

-- Serves: the one that the account had spoken the same way.
create index synthesis_by_hash on speech.synthesis (account_id, hash);

select account_data.allow('free', 'synthesis', 200);
select account_data.allow('pro', 'synthesis', 5000);
