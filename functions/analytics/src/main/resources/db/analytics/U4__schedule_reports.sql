select notifications.withdraw('report-delivery.failed');
select notifications.withdraw('report.delivered');
create or replace view analytics.pub_export as
select account_id, 'analytics-reports' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'question', question, 'shared', shared, 'createdAt', created_at) as document
from analytics.report
union all
select account_id, 'analytics-report-runs', id, jsonb_build_object(
    'id', id, 'reportId', report_id, 'name', name, 'question', question, 'format', format, 'createdAt', created_at)
from analytics.report_run;
drop table analytics.report_delivery;
drop table analytics.report_schedule;
