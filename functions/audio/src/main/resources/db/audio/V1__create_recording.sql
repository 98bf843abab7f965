-- A recording from the moment somebody asks to upload it. A deleted one stays for an hour as a row without content, so
-- that whatever still arrives under its key is recognised and removed.
create table audio.recording (
    id uuid constraint recording_pk primary key,
    owner_id uuid not null,
    status text not null default 'uploading'
        constraint recording_status check (status in ('uploading', 'processing', 'ready', 'rejected', 'deleted')),
    file_name text not null constraint recording_file_name_length check (length(file_name) <= 255),
    content_type text not null constraint recording_content_type_length check (length(content_type) <= 255),
    size_bytes bigint not null constraint recording_size check (size_bytes > 0),
    -- What the bytes must hash to: said by the client, or that of the first bytes that passed every check.
    sha256 bytea constraint recording_sha256_length check (length(sha256) = 32),
    multipart_id text,
    expires_at timestamptz not null,
    attempts integer not null default 0,
    -- When the sweep looks after it next; null once there is nothing left to look after.
    due_at timestamptz,
    rejection_code text,
    rejection_detail text,
    container text,
    codec text,
    sample_rate integer,
    channels integer,
    duration_ms bigint,
    loudness_lufs double precision,
    clipping_ratio double precision,
    speech_ratio double precision,
    signal_to_noise_db double precision,
    signal_to_noise_trusted boolean,
    waveform bytea,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint recording_rejected_with_reason check ((status = 'rejected') = (rejection_code is not null)),
    constraint recording_ready_with_findings check ((status = 'ready') = (duration_ms is not null))
);

-- Serves: an account's recordings, newest first.
create index recording_by_owner on audio.recording (owner_id, id desc) where status <> 'deleted';

-- Serves: how many uploads an account has open.
create index recording_open on audio.recording (owner_id) where status = 'uploading';

-- Serves the sweep: where due_at <= ? order by due_at.
create index recording_due on audio.recording (due_at) where due_at is not null;
