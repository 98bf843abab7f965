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
from notifications.acknowledgement
union all
select account_id, 'campaign-mails', id, jsonb_build_object(
    'campaignId', campaign_id, 'status', status, 'sentAt', finished_at, 'openedAt', opened_at, 'clickedAt', clicked_at)
from notifications.campaign_mail
union all
select account_id, 'push-subscriptions', id, jsonb_build_object(
    'id', id, 'service', service, 'address', address, 'name', name, 'createdAt', created_at)
from notifications.push_subscription;
drop index notifications.preference_consent;
drop table notifications.contacts_progress;
drop table notifications.contact;
