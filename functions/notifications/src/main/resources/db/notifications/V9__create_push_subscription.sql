-- Where an account gets pushes: a browser, or an application on a phone.
create table notifications.push_subscription (
    id uuid constraint push_subscription_pk primary key,
    account_id uuid not null,
    service text not null constraint push_subscription_service check (service in ('web-push', 'fcm', 'apns')),
    -- The URL of a browser at its push service, or the token of an application. Whoever registers it last has it.
    address text not null,
    name text,
    -- What pushes to a browser are encrypted for (RFC 8291).
    public_key bytea,
    auth_secret bytea,
    created_at timestamptz not null,
    registered_at timestamptz not null,
    constraint push_subscription_once unique (service, address),
    constraint push_subscription_keys
        check ((public_key is not null) = (service = 'web-push') and (auth_secret is not null) = (service = 'web-push'))
);

-- Serves: those of an account, newest first, and exports.
create index push_subscription_by_account on notifications.push_subscription (account_id, id desc);

-- What push services of browsers know Medley by (RFC 8292): one for a stage.
create table notifications.application_server_key (
    id integer constraint application_server_key_pk primary key constraint application_server_key_one check (id = 1),
    public_key text not null,
    private_key_sealed bytea not null,
    created_at timestamptz not null
);

alter table notifications.type add column push_after_minutes integer not null default 0
    constraint type_push_after check (push_after_minutes between 0 and 10080);
alter table notifications.type drop constraint type_channels,
    add constraint type_channels check (channels <@ array ['in_app', 'email', 'push']);
alter table notifications.preference drop constraint preference_channel,
    add constraint preference_channel check (channel in ('in_app', 'email', 'push'));
alter table notifications.delivery drop constraint delivery_channel,
    add constraint delivery_channel check (channel in ('email', 'push')),
    -- The push subscription that it goes to, which may be gone by now.
    add column target_id uuid,
    add constraint delivery_target check ((target_id is not null) = (channel = 'push'));

drop function notifications.announce(text, text, text, jsonb, text[], boolean, text, text[], text, text, text, integer, jsonb);
-- For the migrations of functions: what people are to be notified of.
create function notifications.announce(
    type text,
    category text,
    event text default null,
    conditions jsonb default '{}',
    channels text[] default array ['in_app'],
    mandatory boolean default false,
    link text default null,
    roles text[] default '{}',
    grouped_by text default null,
    actor text default null,
    undone_by text default null,
    email_after_minutes integer default 0,
    sample jsonb default '{}',
    push_after_minutes integer default 0)
returns void language plpgsql as $$
declare
    new_category alias for category;
    new_mandatory alias for mandatory;
begin
    if exists (select from notifications.type t where t.category = new_category and t.mandatory <> new_mandatory) then
        raise exception using errcode = 'check_violation',
            message = 'Either all types of the category ' || new_category || ' are mandatory or none is';
    end if;
    insert into notifications.type values (type, coalesce(event, type), conditions, category, channels, mandatory, link,
        roles, grouped_by, actor, undone_by, email_after_minutes, sample, push_after_minutes);
end $$;

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
