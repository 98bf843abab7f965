-- Reports that come by themselves.
create table analytics.report_schedule (
    id uuid constraint report_schedule_pk primary key,
    report_id uuid not null constraint report_schedule_report references analytics.report (id) on delete cascade,
    account_id uuid not null,
    cadence text not null constraint report_schedule_cadence check (cadence in ('daily', 'weekly', 'monthly')),
    -- 1 is Monday.
    weekdays smallint[] not null,
    day_of_month smallint not null constraint report_schedule_day check (day_of_month between 0 and 31),
    -- By the clock on the wall in the zone.
    local_time text not null,
    time_zone text not null,
    format text not null constraint report_schedule_format check (format in ('csv', 'xlsx', 'pdf', 'json')),
    recipients uuid[] not null,
    skip_empty boolean not null,
    active boolean not null,
    next_at timestamptz not null,
    version integer not null,
    created_at timestamptz not null
);

-- Serves: what is due.
create index report_schedule_due on analytics.report_schedule (next_at) where active;
-- Serves: an account's of a report, and what goes with a report.
create index report_schedule_by_report on analytics.report_schedule (report_id, account_id, id);
-- Serves: erasure and export.
create index report_schedule_by_account on analytics.report_schedule (account_id, id);
-- Serves: the erasure of recipients.
create index report_schedule_recipients on analytics.report_schedule using gin (recipients);

-- Each time that one came, or should have.
create table analytics.report_delivery (
    id uuid constraint report_delivery_pk primary key,
    schedule_id uuid not null constraint report_delivery_schedule references analytics.report_schedule (id) on delete cascade,
    due_at timestamptz not null,
    -- Null until it is requested.
    run_id uuid,
    state text not null constraint report_delivery_state check (state in ('running', 'sent', 'skipped', 'failed')),
    reason text,
    told integer not null default 0,
    refused integer not null default 0,
    finished_at timestamptz,
    constraint report_delivery_once unique (schedule_id, due_at)
);

-- Serves: the deliveries of a schedule, newest first.
create index report_delivery_by_schedule on analytics.report_delivery (schedule_id, id desc);
-- Serves: what waits for a run.
create index report_delivery_by_run on analytics.report_delivery (run_id) where state = 'running';
-- Serves: what has no run yet.
create index report_delivery_unbegun on analytics.report_delivery (id) where state = 'running' and run_id is null;

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
from analytics.report_schedule;

select notifications.announce(type => 'report.delivered', category => 'reports', channels => array ['in_app', 'email'],
    link => '/analytics/report-runs/{{runId}}',
    sample => '{"runId": "01930000-0000-7000-8000-000000000000", "reportName": "Sales by country", "format": "pdf",
        "period": "2026-10-01 to 2026-10-31, Europe/Vienna", "filters": "country: AT, DE", "rows": 2,
        "summary": "country | net-revenue\nAT | 1200.50\nDE | 980.00"}');
select notifications.say('report.delivered', 'en',
    'Report: {{reportName}}, {{period}}',
    E'Filters: {{filters}}\nRows: {{rows}}\n\n{{summary}}\n\nThe file ({{format}}) can be downloaded for seven days.');
select notifications.say('report.delivered', 'de',
    'Bericht: {{reportName}}, {{period}}',
    E'Filter: {{filters}}\nZeilen: {{rows}}\n\n{{summary}}\n\nDie Datei ({{format}}) kann sieben Tage lang geladen werden.');
select notifications.announce(type => 'report-delivery.failed', category => 'reports',
    channels => array ['in_app', 'email'], link => '/analytics/reports/{{reportId}}',
    sample => '{"reportId": "01930000-0000-7000-8000-000000000000", "reportName": "Sales by country",
        "reason": "permission-missing"}');
select notifications.say('report-delivery.failed', 'en',
    'The report {{reportName}} could not be delivered',
    'Reason: {{reason}}. It will be tried again at its next time.');
select notifications.say('report-delivery.failed', 'de',
    'Der Bericht {{reportName}} konnte nicht zugestellt werden',
    'Grund: {{reason}}. Zum nächsten Termin wird es wieder versucht.');
