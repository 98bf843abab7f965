-- Questions that people keep.
create table analytics.report (
    id uuid constraint report_pk primary key,
    account_id uuid not null,
    name text not null constraint report_name_length check (length(name) between 1 and 100),
    question jsonb not null,
    -- Whether everybody who may ask may ask this.
    shared boolean not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's, newest first, and its export.
create index report_by_account on analytics.report (account_id, id desc);
-- Serves: those that others share, newest first.
create index report_shared on analytics.report (id desc) where shared;

-- What an export of an account holds of them.
create view analytics.pub_export as
select account_id, 'analytics-reports' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'question', question, 'shared', shared, 'createdAt', created_at) as document
from analytics.report;
