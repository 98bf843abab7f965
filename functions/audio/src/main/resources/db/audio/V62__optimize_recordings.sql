-- What is known of the packed copy of a recording's bytes; the same for all recordings that share them.
alter table audio.recording
    -- Null where there is none.
    add optimized_bytes bigint constraint recording_optimized_bytes check (optimized_bytes > 0),
    -- Whether the owner has kept the copy only.
    add original_removed boolean not null default false,
    add constraint recording_original_or_copy check (not original_removed or optimized_bytes is not null);

-- Copies that owners have asked for.
create table audio.optimization (
    id uuid constraint optimization_pk primary key,
    owner_id uuid not null,
    recording_id uuid not null,
    job_id uuid not null,
    remove_original boolean not null,
    -- Null until it is made.
    outcome text constraint optimization_outcome check (outcome in ('optimized', 'not-worthwhile', 'not-possible')),
    created_at timestamptz not null
);

-- Serves: the last one of a recording.
create index optimization_by_recording on audio.optimization (recording_id, id desc);
-- Serves: an account's erasure.
create index optimization_by_owner on audio.optimization (owner_id);

select account_data.allow('free', 'recording-optimization', 100);
select account_data.allow('pro', 'recording-optimization', 5000);
