-- People that questions can be about.
create table analytics.cohort (
    id uuid constraint cohort_pk primary key,
    account_id uuid not null,
    name text not null constraint cohort_name_length check (length(name) between 1 and 100),
    -- Who is in it; null where its owner says so one by one.
    rule jsonb,
    people bigint not null default 0,
    counted_at timestamptz not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: how many an account has, its export and erasure.
create index cohort_by_account on analytics.cohort (account_id, id desc);
-- Serves: rules that are to be counted again.
create index cohort_by_counting on analytics.cohort (counted_at) where rule is not null;

create table analytics.cohort_member (
    cohort_id uuid not null constraint cohort_member_cohort references analytics.cohort (id) on delete cascade,
    person_id uuid not null,
    -- Serves: who is in a cohort, and questions about it.
    constraint cohort_member_pk primary key (cohort_id, person_id)
);

-- Serves: erasure.
create index cohort_member_by_person on analytics.cohort_member (person_id);

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
from analytics.cohort;
