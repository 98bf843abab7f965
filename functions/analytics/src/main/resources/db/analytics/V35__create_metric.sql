-- Formulas over measures that people have named.
create table analytics.metric (
    id uuid constraint metric_pk primary key,
    account_id uuid not null,
    name text not null constraint metric_name_length check (length(name) between 1 and 100),
    description text not null,
    definition jsonb not null,
    -- Who sees it beside its owner, if they may read analytics.
    shared_roles text[] not null,
    shared_accounts uuid[] not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's, newest first, how many it has, its export and its erasure.
create index metric_by_account on analytics.metric (account_id, id desc);
-- Serve: those that are shared with somebody.
create index metric_shared_accounts on analytics.metric using gin (shared_accounts);
create index metric_shared_roles on analytics.metric using gin (shared_roles);

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
from analytics.alert
union all
select account_id, 'analytics-cohorts', id, jsonb_build_object(
    'id', id, 'name', name, 'rule', rule, 'createdAt', created_at)
from analytics.cohort
union all
select account_id, 'analytics-metrics', id, jsonb_build_object(
    'id', id, 'name', name, 'description', description, 'definition', definition, 'sharedRoles', shared_roles,
    'createdAt', created_at)
from analytics.metric;
