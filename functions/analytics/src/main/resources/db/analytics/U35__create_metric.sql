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
drop table analytics.metric;
