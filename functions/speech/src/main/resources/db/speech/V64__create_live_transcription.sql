-- Speech that is written down while it is spoken.
create table speech.live_transcription (
    id uuid constraint live_transcription_pk primary key,
    account_id uuid not null,
    -- BCP 47; null to have the model find out, and any.
    asked_language text,
    allowed_languages text,
    -- Whether it becomes a transcription when it ends.
    keep boolean not null,
    status text not null default 'open'
        constraint live_transcription_status check (status in ('open', 'ending', 'ended')),
    -- Why it ends.
    reason text constraint live_transcription_reason check (reason in ('stopped', 'idle', 'limit')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    -- When sound was last read, or somebody connected.
    active_at timestamptz not null,
    -- Where its messages go; null while nobody is connected.
    connection_id text,
    -- How many frames there are in all, once the speaker has said so.
    frames integer,
    -- Frames before the first are read and gone; from the second on they are not read yet.
    kept_from integer not null default 0,
    read_to integer not null default 0,
    -- Numbers of the last message, and of the last segment that is over.
    last_number bigint not null default 0,
    last_segment integer not null default 0,
    -- Whoever listens renews this lease; when it ends, another may.
    worker_id uuid,
    leased_until timestamptz,
    -- When a listener was last asked for.
    queued_at timestamptz not null,
    constraint live_transcription_reason_when_over check ((reason is null) = (status = 'open')),
    constraint live_transcription_leased check ((worker_id is null) = (leased_until is null))
);

-- Serves: an account's, newest first; how many are open; its erasure; its export.
create index live_transcription_by_account on speech.live_transcription (account_id, id desc);

-- Serves: whose sound comes on a connection, which has one at a time.
create unique index live_transcription_connection on speech.live_transcription (connection_id);

-- Serves: those that are to end.
create index live_transcription_by_activity on speech.live_transcription (active_at) where status <> 'ended';

-- Serves: forgetting those that are over.
create index live_transcription_by_end on speech.live_transcription (ended_at) where status = 'ended';

-- Sound that is not read yet, or not whole: 100 ms each.
create table speech.live_sound (
    live_id uuid not null constraint live_sound_live references speech.live_transcription (id) on delete cascade,
    sequence integer not null,
    samples bytea not null,
    constraint live_sound_pk primary key (live_id, sequence)
);

-- What the speaker was told, but for what the next message replaces.
create table speech.live_message (
    live_id uuid not null constraint live_message_live references speech.live_transcription (id) on delete cascade,
    number bigint not null,
    document jsonb not null,
    -- Of the end of a segment: what the model read, whether it was told or withheld.
    segment jsonb,
    constraint live_message_pk primary key (live_id, number)
);
