-- What an account can be shown of a recording that it, or a rule of its, had deleted; nothing of what was recorded.
create table audio.deletion (
    recording_id uuid constraint deletion_pk primary key,
    owner_id uuid not null,
    file_id uuid not null,
    version_number integer not null,
    reason text not null constraint deletion_reason check (reason in ('owner', 'cancellation', 'trash', 'retention-rule')),
    rule_id uuid,
    keep_transcripts boolean not null,
    -- Of the original; null where none had come.
    sha256 bytea,
    deleted_at timestamptz not null,
    -- [{kind, bytes}] of the files that lay in the store; null until the worker has looked.
    files jsonb,
    -- Whether another recording has the same bytes, so that they stay; null until the worker is done.
    bytes_kept boolean,
    files_removed_at timestamptz,
    constraint deletion_files_removed check ((files_removed_at is null) = (bytes_kept is null))
);

-- Serves: an account's deletions, the latest recordings first, and its erasure.
create index deletion_by_owner on audio.deletion (owner_id, recording_id desc);

-- What other functions say they removed with a recording.
create table audio.deletion_report (
    recording_id uuid not null
        constraint deletion_report_deletion references audio.deletion (recording_id) on delete cascade,
    function text not null,
    -- How many of what: {"predictions": 2}.
    removed jsonb not null,
    reported_at timestamptz not null,
    constraint deletion_report_pk primary key (recording_id, function)
);
