create or replace view notifications.pub_export as
select account_id, 'notifications' as kind, id, jsonb_build_object(
    'id', id, 'type', type, 'category', category, 'subjectId', subject_id, 'data', data, 'occurrences', occurrences,
    'occurredAt', occurred_at, 'readAt', read_at, 'archivedAt', archived_at) as document
from notifications.entry;
drop table notifications.delivery;
drop table notifications.digest;
drop table notifications.schedule;
drop table notifications.preference;
