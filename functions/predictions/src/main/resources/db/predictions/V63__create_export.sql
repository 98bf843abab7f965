-- Files of predictions that accounts have asked for.
create table predictions.export (
    id uuid constraint export_pk primary key,
    account_id uuid not null,
    job_id uuid not null,
    -- What was asked for: format and which predictions.
    request jsonb not null,
    file_name text,
    content_type text,
    predictions integer,
    size_bytes bigint,
    expires_at timestamptz,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, and its erasure.
create index export_by_account on predictions.export (account_id, id desc);
-- Serves: those that are forgotten.
create index export_by_age on predictions.export (created_at);

select account_data.allow('free', 'prediction-export', 50);
select account_data.allow('pro', 'prediction-export', 2000);
