-- Numbers that people want to be told of.
create table analytics.alert (
    id uuid constraint alert_pk primary key,
    account_id uuid not null,
    name text not null constraint alert_name_length check (length(name) between 1 and 100),
    rule jsonb not null,
    active boolean not null,
    firing boolean not null,
    snoozed_until timestamptz,
    -- A day, or a moment of today; empty before the first look.
    evaluated_for text not null,
    version integer not null,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, its export and its erasure.
create index alert_by_account on analytics.alert (account_id, id desc);
-- Serves: those that are looked at.
create index alert_active on analytics.alert (id) where active;

-- What alerts saw.
create table analytics.alert_evaluation (
    id uuid constraint alert_evaluation_pk primary key,
    alert_id uuid not null constraint alert_evaluation_alert references analytics.alert (id) on delete cascade,
    period text not null,
    value bigint not null,
    expected double precision not null,
    low double precision,
    high double precision,
    firing boolean not null,
    change boolean not null,
    told boolean not null,
    evaluated_at timestamptz not null
);

-- Serves: what an alert saw, newest first.
create index alert_evaluation_by_alert on analytics.alert_evaluation (alert_id, id desc);
-- Serves: forgetting what was seen long ago.
create index alert_evaluation_by_time on analytics.alert_evaluation (evaluated_at);

create or replace view analytics.pub_export as
select account_id, 'analytics-reports' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'question', question, 'shared', shared, 'createdAt', created_at) as document
from analytics.report
union all
select account_id, 'analytics-report-runs', id, jsonb_build_object(
    'id', id, 'reportId', report_id, 'name', name, 'question', question, 'format', format, 'createdAt', created_at)
from analytics.report_run
union all
select account_id, 'analytics-report-schedules', id, jsonb_build_object(
    'id', id, 'reportId', report_id, 'cadence', cadence, 'weekdays', weekdays, 'dayOfMonth', day_of_month,
    'time', local_time, 'timeZone', time_zone, 'format', format, 'skipEmpty', skip_empty, 'active', active,
    'createdAt', created_at)
from analytics.report_schedule
union all
select account_id, 'analytics-dashboards', id, jsonb_build_object(
    'id', id, 'name', name, 'description', description, 'widgets', widgets -> 'items', 'sharedRoles', shared_roles,
    'createdAt', created_at)
from analytics.dashboard
union all
select account_id, 'analytics-preferences', account_id, preferences
from analytics.dashboard_preference
union all
select account_id, 'analytics-alerts', id, jsonb_build_object(
    'id', id, 'name', name, 'rule', rule, 'active', active, 'createdAt', created_at)
from analytics.alert;

select notifications.announce(type => 'analytics-alert.raised', category => 'reports',
    channels => array ['in_app', 'email'], link => '/analytics/alerts/{{alertId}}',
    sample => '{"alertId": "01930000-0000-7000-8000-000000000000", "name": "Few orders", "measure": "orders",
        "period": "2026-11-28", "value": 3, "expected": 41.5}');
select notifications.say('analytics-alert.raised', 'en',
    'Alert: {{name}}',
    '{{measure}} of {{period}} is {{value}}; {{expected}} is the limit or what is usual.');
select notifications.say('analytics-alert.raised', 'de',
    'Alarm: {{name}}',
    '{{measure}} von {{period}} ist {{value}}; {{expected}} ist die Grenze oder üblich.');
select notifications.announce(type => 'analytics-alert.cleared', category => 'reports',
    channels => array ['in_app'], link => '/analytics/alerts/{{alertId}}',
    sample => '{"alertId": "01930000-0000-7000-8000-000000000000", "name": "Few orders", "measure": "orders",
        "period": "2026-11-29", "value": 40}');
select notifications.say('analytics-alert.cleared', 'en',
    'Over: {{name}}',
    '{{measure}} of {{period}} is {{value}}.');
select notifications.say('analytics-alert.cleared', 'de',
    'Vorbei: {{name}}',
    '{{measure}} von {{period}} ist {{value}}.');
