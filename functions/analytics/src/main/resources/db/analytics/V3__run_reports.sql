-- Reports that are made into files, as they were when that was asked for.
create table analytics.report_run (
    id uuid constraint report_run_pk primary key,
    report_id uuid constraint report_run_report references analytics.report (id) on delete set null,
    account_id uuid not null,
    name text not null,
    question jsonb not null,
    format text not null constraint report_run_format check (format in ('csv', 'xlsx', 'pdf', 'json')),
    job_id uuid not null,
    -- These are null until the file is there.
    row_count integer,
    size_bytes bigint,
    first_day date,
    end_day date,
    complete boolean,
    summary text,
    expires_at timestamptz,
    created_at timestamptz not null
);

-- Serves: the runs of a report, newest first, and what is to be done when it goes.
create index report_run_by_report on analytics.report_run (report_id, id desc);
-- Serves: an account's that are not over, its export and its erasure.
create index report_run_by_account on analytics.report_run (account_id, id desc);
-- Serves: forgetting old ones.
create index report_run_by_time on analytics.report_run (created_at);

-- Who was sent a run.
create table analytics.report_run_reader (
    run_id uuid not null constraint report_run_reader_run references analytics.report_run (id) on delete cascade,
    account_id uuid not null,
    constraint report_run_reader_pk primary key (run_id, account_id)
);

-- Serves: erasure.
create index report_run_reader_by_account on analytics.report_run_reader (account_id);

create or replace view analytics.pub_export as
select account_id, 'analytics-reports' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'question', question, 'shared', shared, 'createdAt', created_at) as document
from analytics.report
union all
select account_id, 'analytics-report-runs', id, jsonb_build_object(
    'id', id, 'reportId', report_id, 'name', name, 'question', question, 'format', format, 'createdAt', created_at)
from analytics.report_run;
