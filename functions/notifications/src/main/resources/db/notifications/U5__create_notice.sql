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
drop table notifications.acknowledgement;
drop table notifications.notice;
