-- The phone that an account gets text messages on, as E.164 writes its number. Whoever verifies it last has it.
create table notifications.phone (
    account_id uuid constraint phone_pk primary key,
    number text not null constraint phone_number check (number ~ '^\+[1-9][0-9]{6,14}$'),
    country text not null,
    verified_at timestamptz not null,
    constraint phone_once unique (number)
);

-- A phone that a code was sent to.
create table notifications.pending_phone (
    account_id uuid constraint pending_phone_pk primary key,
    number text not null,
    country text not null,
    code_mac bytea not null,
    tries integer not null,
    expires_at timestamptz not null
);

-- The text messages of the last day, which limits count.
create table notifications.sent_sms (
    id uuid constraint sent_sms_pk primary key,
    -- Null where the account was erased.
    account_id uuid,
    number_mac bytea not null,
    is_code boolean not null,
    sent_at timestamptz not null
);

-- Serves: counting, and deleting what nobody counts any more.
create index sent_sms_by_time on notifications.sent_sms (sent_at);
-- Serves: erasure.
create index sent_sms_by_account on notifications.sent_sms (account_id) where account_id is not null;

alter table notifications.type add column sms_after_minutes integer not null default 0
    constraint type_sms_after check (sms_after_minutes between 0 and 10080);
alter table notifications.type drop constraint type_channels,
    add constraint type_channels check (channels <@ array ['in_app', 'email', 'push', 'sms']);
alter table notifications.preference drop constraint preference_channel,
    add constraint preference_channel check (channel in ('in_app', 'email', 'push', 'sms'));
alter table notifications.delivery drop constraint delivery_channel,
    add constraint delivery_channel check (channel in ('email', 'push', 'sms'));

drop function notifications.announce(text, text, text, jsonb, text[], boolean, text, text[], text, text, text, integer, jsonb, integer);
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
    push_after_minutes integer default 0,
    sms_after_minutes integer default 0)
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
        roles, grouped_by, actor, undone_by, email_after_minutes, sample, push_after_minutes,
        sms_after_minutes);
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
from notifications.push_subscription
union all
select account_id, 'marketing-contacts', id, jsonb_build_object('id', id, 'email', email, 'toldAt', told_at)
from notifications.contact
union all
select account_id, 'phone-numbers', account_id, jsonb_build_object('number', number, 'verifiedAt', verified_at)
from notifications.phone
union all
select account_id, 'pending-phone-numbers', account_id, jsonb_build_object('number', number, 'expiresAt', expires_at)
from notifications.pending_phone;
