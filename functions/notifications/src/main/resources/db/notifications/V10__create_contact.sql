-- Whom a provider of e-mail marketing knows, or is to know: accounts that consented to promotions by mail. One without an
-- account is left until the provider has forgotten it.
create table notifications.contact (
    -- What the provider calls it.
    id uuid constraint contact_pk primary key,
    account_id uuid constraint contact_account unique,
    email text not null,
    created_at timestamptz not null,
    told_at timestamptz,
    -- Whether the provider takes the address.
    is_taken boolean,
    constraint contact_told check ((told_at is null) = (is_taken is null))
);

-- Serves: what the provider is to be told.
create index contact_untold on notifications.contact (id) where told_at is null;
-- Serves: who unsubscribed there.
create index contact_by_email on notifications.contact (lower(email));
-- Serves: exports.
create index contact_by_account on notifications.contact (account_id, id);
-- Serves: who consented.
create index preference_consent on notifications.preference (account_id)
    where category = 'promotions' and channel = 'email' and mode <> 'off';

-- Until when changes at the provider are known.
create table notifications.contacts_progress (
    id integer constraint contacts_progress_pk primary key constraint contacts_progress_one check (id = 1),
    seen_until timestamptz not null
);

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
from notifications.push_subscription
union all
select account_id, 'marketing-contacts', id, jsonb_build_object('id', id, 'email', email, 'toldAt', told_at)
from notifications.contact;
