-- When it was last seen that a recording's objects are there, and their copies; null for one that nobody has looked at yet.
alter table audio.recording add verified_at timestamptz;

-- Serves the sweep: of those that are ready, the ones that nobody has looked at for longest.
create index recording_by_verification on audio.recording (verified_at nulls first, id) where status = 'ready';

-- Objects that were missing, and whether they could be brought back.
create table audio.recovery (
    id uuid constraint recovery_pk primary key,
    recording_id uuid not null,
    owner_id uuid not null,
    object text not null constraint recovery_object check (object in ('original', 'rendition', 'optimized')),
    outcome text not null constraint recovery_outcome check (outcome in ('restored', 'lost')),
    found_at timestamptz not null
);

-- Serves: those that could not be brought back, newest first, and the others.
create index recovery_by_outcome on audio.recovery (outcome, id desc);
-- Serves: an account's erasure.
create index recovery_by_owner on audio.recovery (owner_id);

select identity.permit('admin', 'recording-recovery:read:all');
