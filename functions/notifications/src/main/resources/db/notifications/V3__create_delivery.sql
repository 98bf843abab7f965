-- How an account wants to be told what belongs to a category. Where there is no row, it is as the types say.
create table notifications.preference (
    account_id uuid not null,
    category text not null,
    channel text not null constraint preference_channel check (channel in ('in_app', 'email')),
    mode text not null constraint preference_mode check (mode in ('off', 'immediate', 'digest')),
    updated_at timestamptz not null,
    constraint preference_pk primary key (account_id, category, channel)
);

-- When an account is told things, by the clock on the wall. Where there is no zone, that of the profile counts.
create table notifications.schedule (
    account_id uuid constraint schedule_pk primary key,
    time_zone text,
    quiet_from time,
    quiet_to time,
    digest_at time not null,
    version integer not null,
    updated_at timestamptz not null,
    constraint schedule_quiet_hours check ((quiet_from is null) = (quiet_to is null))
);

-- A digest that an account has had, or is about to: one a day.
create table notifications.digest (
    id uuid constraint digest_pk primary key,
    account_id uuid not null,
    digest_on date not null,
    created_at timestamptz not null,
    constraint digest_once unique (account_id, digest_on)
);

-- Serves: retention.
create index digest_by_age on notifications.digest (created_at);

-- A mail about a notification, or a part of a digest, and what became of it.
create table notifications.delivery (
    id uuid constraint delivery_pk primary key,
    account_id uuid not null,
    -- The entry in the inbox, which may be gone by now; null where it is told by mail only.
    entry_id uuid,
    type text not null,
    channel text not null constraint delivery_channel check (channel in ('email')),
    if_unread boolean not null,
    subject_id uuid not null,
    data jsonb not null,
    status text not null constraint delivery_status
        check (status in ('waiting', 'queued', 'sending', 'sent', 'skipped', 'failed')),
    due_at timestamptz not null,
    digest_on date,
    digest_id uuid,
    attempts integer not null,
    taken_at timestamptz,
    -- What the provider calls the message, and what it or we said last.
    message_id text,
    answer text,
    created_at timestamptz not null,
    finished_at timestamptz
);

-- Serves: what is due.
create index delivery_due on notifications.delivery (due_at) where status = 'waiting';
-- Serves: what waits for a digest.
create index delivery_by_digest_day on notifications.delivery (account_id, digest_on) where status = 'waiting';
-- Serves: the parts of a digest.
create index delivery_by_digest on notifications.delivery (digest_id) where digest_id is not null;
-- Serves: the mails about an entry.
create index delivery_by_entry on notifications.delivery (entry_id);
-- Serves: the mails of an account, newest first, and exports.
create index delivery_by_account on notifications.delivery (account_id, id desc);
-- Serves: the mails of a status, newest first.
create index delivery_by_status on notifications.delivery (status, id desc);
-- Serves: retention.
create index delivery_by_age on notifications.delivery (created_at);

create or replace view notifications.pub_export as
select account_id, 'notifications' as kind, id, jsonb_build_object(
    'id', id, 'type', type, 'category', category, 'subjectId', subject_id, 'data', data, 'occurrences', occurrences,
    'occurredAt', occurred_at, 'readAt', read_at, 'archivedAt', archived_at) as document
from notifications.entry
union all
select account_id, 'notification-deliveries', id, jsonb_build_object(
    'id', id, 'notificationId', entry_id, 'type', type, 'channel', channel, 'status', status, 'dueAt', due_at,
    'answer', answer, 'finishedAt', finished_at)
from notifications.delivery
union all
select account_id, 'notification-preferences', md5(category || channel)::uuid, jsonb_build_object(
    'category', category, 'channel', channel, 'mode', mode)
from notifications.preference
union all
select account_id, 'notification-schedules', account_id, jsonb_build_object(
    'timeZone', time_zone, 'quietFrom', quiet_from, 'quietTo', quiet_to, 'digestAt', digest_at)
from notifications.schedule;
