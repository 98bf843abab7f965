delete from notifications.delivery where channel = 'push';
delete from notifications.preference where channel = 'push';
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
alter table notifications.delivery drop constraint delivery_target, drop column target_id, drop constraint delivery_channel,
    add constraint delivery_channel check (channel in ('email'));
alter table notifications.preference drop constraint preference_channel,
    add constraint preference_channel check (channel in ('in_app', 'email'));
update notifications.type set channels = array_remove(channels, 'push');
alter table notifications.type drop column push_after_minutes, drop constraint type_channels,
    add constraint type_channels check (channels <@ array ['in_app', 'email']);
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
    sample jsonb default '{}')
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
        roles, grouped_by, actor, undone_by, email_after_minutes, sample);
end $$;

drop table notifications.application_server_key;
drop table notifications.push_subscription;
