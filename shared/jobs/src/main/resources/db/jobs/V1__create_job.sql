-- Long work that somebody waits for. The thing being made is subject_id; its own table holds the result.
create table jobs.job (
    id uuid constraint job_pk primary key,
    owner_id uuid not null,
    kind text not null,
    subject_id uuid not null,
    result_path text not null,
    status text not null default 'queued'
        constraint job_status check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    percent smallint not null default 0 constraint job_percent check (percent between 0 and 100),
    error_code text,
    error_detail text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint job_error_only_when_failed check ((error_code is null) = (status <> 'failed'))
);

-- Serves: an account's jobs, newest first.
create index job_by_owner on jobs.job (owner_id, id desc);
