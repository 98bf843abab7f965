-- Looks at the objects of the store, the last of them for 90 days.
create table audio.storage_check (
    id uuid constraint storage_check_pk primary key,
    started_at timestamptz not null,
    -- Null while it goes on, and for ever where it died.
    finished_at timestamptz,
    objects integer not null default 0,
    -- Behind which key the next one goes on; null where it came to the end.
    next_key text,
    missing_objects integer not null default 0
);

-- Serves: those that are forgotten.
create index storage_check_by_start on audio.storage_check (started_at);

-- Objects, and uploads in parts, that no recording accounted for. Keys are made of ids; they tell nothing of what was recorded.
create table audio.storage_finding (
    id uuid constraint storage_finding_pk primary key,
    -- The check that found it; it may be forgotten by now.
    check_id uuid not null,
    kind text not null constraint storage_finding_kind
        check (kind in ('lost-event', 'orphan-object', 'abandoned-parts', 'unknown-key')),
    object_key text not null,
    upload_id text,
    found_at timestamptz not null,
    -- Null while it is open.
    outcome text constraint storage_finding_outcome check (outcome in ('mended', 'gone')),
    settled_by uuid,
    settled_at timestamptz,
    constraint storage_finding_settled check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);

-- Serves: that what is open is not noted again.
create unique index storage_finding_open on audio.storage_finding (object_key, coalesce(upload_id, ''), kind) where outcome is null;
-- Serves: those whose grace is over, oldest first.
create index storage_finding_due on audio.storage_finding (kind, found_at) where outcome is null;
-- Serves: findings of a kind, newest first.
create index storage_finding_by_kind on audio.storage_finding (kind, id desc);
-- Serves: how many a check found.
create index storage_finding_by_check on audio.storage_finding (check_id);
-- Serves: how many a check mended.
create index storage_finding_by_settlement on audio.storage_finding (settled_by) where settled_by is not null;
-- Serves: those that are forgotten.
create index storage_finding_by_end on audio.storage_finding (settled_at) where settled_at is not null;

select identity.permit('admin', 'recording-storage:read:all');
