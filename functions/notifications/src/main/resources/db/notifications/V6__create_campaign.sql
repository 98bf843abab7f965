-- A mail to many: its document says to whom, what and how fast.
create table notifications.campaign (
    id uuid constraint campaign_pk primary key,
    document jsonb not null,
    status text not null constraint campaign_status
        check (status in ('draft', 'scheduled', 'running', 'paused', 'stopped', 'finished')),
    start_at timestamptz,
    version integer not null,
    created_by uuid not null,
    created_at timestamptz not null,
    constraint campaign_start check (start_at is not null or status in ('draft', 'stopped'))
);

-- Serves: what is to begin, and what runs.
create index campaign_open on notifications.campaign (status, start_at) where status in ('scheduled', 'running');

-- The mail of a campaign to an account, and what became of it.
create table notifications.campaign_mail (
    id uuid constraint campaign_mail_pk primary key,
    campaign_id uuid not null constraint campaign_mail_campaign references notifications.campaign (id),
    account_id uuid not null,
    variant integer not null,
    status text not null constraint campaign_mail_status
        check (status in ('waiting', 'queued', 'sending', 'sent', 'skipped', 'failed')),
    taken_at timestamptz,
    message_id text,
    created_at timestamptz not null,
    finished_at timestamptz,
    delivered_at timestamptz,
    bounced_at timestamptz,
    complained_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    -- Serves the report too.
    constraint campaign_mail_once unique (campaign_id, account_id)
);

-- Serves: what waits, and whether anything is left.
create index campaign_mail_open on notifications.campaign_mail (campaign_id, status, id)
    where status in ('waiting', 'queued', 'sending');
-- Serves: what SES says of a mail.
create index campaign_mail_by_message on notifications.campaign_mail (message_id) where message_id is not null;
-- Serves: exports, and erasure.
create index campaign_mail_by_account on notifications.campaign_mail (account_id, id);

-- The category that one unsubscribes from. No event causes it.
select notifications.announce(type => 'campaign.sent', category => 'promotions', channels => array ['email']);
select notifications.say('campaign.sent', 'en', 'News', '');
select notifications.say('campaign.sent', 'de', 'Neuigkeiten', '');

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
from notifications.campaign_mail;
