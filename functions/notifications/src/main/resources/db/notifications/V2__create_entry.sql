-- What an account has been told in the application: one row for each, or for several of a kind that came while it was
-- unread. A type that nobody declares any more keeps its entries, which say its name.
create table notifications.entry (
    id uuid constraint entry_pk primary key,
    account_id uuid not null,
    type text not null,
    category text not null,
    -- What it is grouped by; null where each stands alone.
    group_key text,
    -- Grows with each that is added, so that the entry comes to the top again.
    position uuid not null,
    subject_id uuid not null,
    data jsonb not null,
    occurrences integer not null,
    occurred_at timestamptz not null,
    read_at timestamptz,
    archived_at timestamptz
);

-- Serves: the inbox, newest first.
create index entry_current on notifications.entry (account_id, position desc) where archived_at is null;
-- Serves: what is unread, newest first, and its count.
create index entry_unread on notifications.entry (account_id, position desc) where read_at is null and archived_at is null;
-- Serves: what is read, newest first.
create index entry_read on notifications.entry (account_id, position desc)
    where read_at is not null and archived_at is null;
-- Serves: what is archived, newest first.
create index entry_archived on notifications.entry (account_id, position desc) where archived_at is not null;
-- Serve: the same of one category.
create index entry_current_by_category on notifications.entry (account_id, category, position desc)
    where archived_at is null;
create index entry_unread_by_category on notifications.entry (account_id, category, position desc)
    where read_at is null and archived_at is null;
create index entry_read_by_category on notifications.entry (account_id, category, position desc)
    where read_at is not null and archived_at is null;
create index entry_archived_by_category on notifications.entry (account_id, category, position desc)
    where archived_at is not null;
-- Holds a group to one unread entry.
create unique index entry_group on notifications.entry (account_id, type, group_key)
    where group_key is not null and read_at is null and archived_at is null;
-- Serves: exports.
create index entry_by_account on notifications.entry (account_id, id);
-- Serves: retention.
create index entry_by_age on notifications.entry (occurred_at);

-- Each event in an entry; who did the same twice stands there once.
create table notifications.occurrence (
    entry_id uuid not null constraint occurrence_entry references notifications.entry (id) on delete cascade,
    -- Who did it, or the event where nobody is named.
    actor text not null,
    account_id uuid not null,
    type text not null,
    position uuid not null,
    subject_id uuid not null,
    data jsonb not null,
    occurred_at timestamptz not null,
    constraint occurrence_pk primary key (entry_id, actor)
);

-- Serves: taking back what was undone.
create index occurrence_by_subject on notifications.occurrence (account_id, type, subject_id);

-- What was undone, for events that come after those that undo them.
create table notifications.retraction (
    account_id uuid not null,
    type text not null,
    subject_id uuid not null,
    -- Empty where no one is named.
    actor text not null,
    undone_at timestamptz not null,
    constraint retraction_pk primary key (account_id, type, subject_id, actor)
);

-- Serves: forgetting them.
create index retraction_by_age on notifications.retraction (undone_at);

-- What an export holds of an account.
create view notifications.pub_export as
select account_id, 'notifications' as kind, id, jsonb_build_object(
    'id', id, 'type', type, 'category', category, 'subjectId', subject_id, 'data', data, 'occurrences', occurrences,
    'occurredAt', occurred_at, 'readAt', read_at, 'archivedAt', archived_at) as document
from notifications.entry;
