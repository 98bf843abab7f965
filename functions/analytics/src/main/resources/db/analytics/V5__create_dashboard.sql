-- Charts that people put together.
create table analytics.dashboard (
    id uuid constraint dashboard_pk primary key,
    account_id uuid not null,
    name text not null constraint dashboard_name_length check (length(name) between 1 and 100),
    description text not null,
    widgets jsonb not null,
    -- Who sees it beside its owner, if they may read analytics.
    shared_roles text[] not null,
    shared_accounts uuid[] not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's, newest first, its export and its erasure.
create index dashboard_by_account on analytics.dashboard (account_id, id desc);
-- Serve: those that are shared with somebody.
create index dashboard_shared_accounts on analytics.dashboard using gin (shared_accounts);
create index dashboard_shared_roles on analytics.dashboard using gin (shared_roles);

-- Where people want the widgets, each for themselves.
create table analytics.dashboard_layout (
    dashboard_id uuid not null constraint dashboard_layout_dashboard references analytics.dashboard (id) on delete cascade,
    account_id uuid not null,
    places jsonb not null,
    constraint dashboard_layout_pk primary key (dashboard_id, account_id)
);

-- Serves: erasure.
create index dashboard_layout_by_account on analytics.dashboard_layout (account_id);

-- How people like dashboards.
create table analytics.dashboard_preference (
    account_id uuid constraint dashboard_preference_pk primary key,
    preferences jsonb not null
);

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
from analytics.dashboard_preference;
