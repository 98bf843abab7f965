-- Recordings that may not be deleted as long as somebody needs them as evidence.
create table audio.hold (
    id uuid constraint hold_pk primary key,
    owner_id uuid not null,
    -- Null where all that the account has, and will have, is held.
    recording_id uuid,
    reason text not null constraint hold_reason_length check (length(reason) between 1 and 1000),
    placed_by uuid not null,
    placed_at timestamptz not null,
    released_by uuid,
    released_at timestamptz,
    -- When the account was erased meanwhile: what is held goes when it is released.
    owner_erased_at timestamptz,
    constraint hold_released check ((released_at is null) = (released_by is null))
);

-- Serves: whether something of an account is held.
create index hold_in_force on audio.hold (owner_id, recording_id) where released_at is null;
-- Serves: the holds of an account, newest first.
create index hold_by_owner on audio.hold (owner_id, id desc);

select identity.permit('admin', 'recording-hold:read:all');
select identity.permit('admin', 'recording-hold:write:all');
