-- What an administrator tells everybody who has a role.
create table notifications.notice (
    id uuid constraint notice_pk primary key,
    role text not null,
    title text not null,
    body text not null,
    expires_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    withdrawn_at timestamptz
);

-- Serves: the notices in force that concern a role, newest first.
create index notice_by_role on notifications.notice (role, id desc) where withdrawn_at is null;

-- Who has acknowledged a notice; the key serves the list of them.
create table notifications.acknowledgement (
    notice_id uuid not null constraint acknowledgement_notice references notifications.notice (id) on delete cascade,
    account_id uuid not null,
    acknowledged_at timestamptz not null,
    constraint acknowledgement_pk primary key (notice_id, account_id)
);

-- Serves: exports, and erasure.
create index acknowledgement_by_account on notifications.acknowledgement (account_id, notice_id);

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
from notifications.schedule
union all
select account_id, 'notice-acknowledgements', notice_id, jsonb_build_object(
    'noticeId', notice_id, 'acknowledgedAt', acknowledged_at)
from notifications.acknowledgement;
