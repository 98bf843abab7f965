-- What devices measured, summed by the hour.
create table devices.heartbeat_hour (
    device_id uuid not null,
    metric text not null,
    hour timestamptz not null,
    version text not null,
    samples integer not null,
    total double precision not null,
    least double precision not null,
    greatest double precision not null,
    constraint heartbeat_hour_pk primary key (device_id, metric, hour)
);

-- Serves: a metric of the fleet in a time, by version; forgetting old hours.
create index heartbeat_hour_by_metric on devices.heartbeat_hour (metric, hour);

-- Errors that are the same.
create table devices.error_group (
    id uuid constraint error_group_pk primary key,
    fingerprint text not null constraint error_group_fingerprint unique,
    kind text not null constraint error_group_kind check (kind in ('error', 'crash', 'reboot')),
    title text not null,
    status text not null default 'open' constraint error_group_status check (status in ('open', 'resolved', 'ignored')),
    occurrences bigint not null default 0,
    devices integer not null default 0,
    first_version text not null,
    last_version text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null
);

-- On which device how often.
create table devices.error_device (
    group_id uuid not null constraint error_device_group references devices.error_group (id) on delete cascade,
    device_id uuid not null,
    occurrences integer not null,
    last_seen_at timestamptz not null,
    constraint error_device_pk primary key (group_id, device_id)
);

-- Serves: the errors of a device lately, for its health.
create index error_device_by_device on devices.error_device (device_id, last_seen_at);

create table devices.error_occurrence (
    id uuid constraint error_occurrence_pk primary key,
    group_id uuid not null constraint error_occurrence_group references devices.error_group (id) on delete cascade,
    device_id uuid not null,
    version text not null,
    at timestamptz not null,
    detail jsonb not null
);

-- Serves: the last occurrences of an error.
create index error_occurrence_by_group on devices.error_occurrence (group_id, id desc);
-- Serves: the errors of a device, newest first; errors by day.
create index error_occurrence_by_device on devices.error_occurrence (device_id, id desc);
create index error_occurrence_by_time on devices.error_occurrence (at);

-- What devices have to be like.
create table devices.policy (
    id uuid constraint policy_pk primary key,
    name text not null constraint policy_name unique,
    group_id uuid constraint policy_group references devices.device_group (id) on delete cascade,
    minimum_version text not null default '',
    minimum_numbers integer[] not null default '{}',
    -- What devices have to report.
    settings jsonb not null default '{}',
    most_days_unseen integer,
    remediation text not null constraint policy_remediation check (remediation in ('none', 'set_desired', 'quarantine')),
    enabled boolean not null default true,
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What devices break.
create table devices.policy_violation (
    policy_id uuid not null constraint policy_violation_policy references devices.policy (id) on delete cascade,
    device_id uuid not null,
    violations text[] not null,
    since timestamptz not null,
    constraint policy_violation_pk primary key (policy_id, device_id)
);

-- Serves: what a device breaks.
create index policy_violation_by_device on devices.policy_violation (device_id);

-- What is done by itself when a device has an error.
create table devices.runbook (
    id uuid constraint runbook_pk primary key,
    name text not null constraint runbook_name unique,
    trigger jsonb not null,
    steps text[] not null,
    cooldown_minutes integer not null constraint runbook_cooldown check (cooldown_minutes between 1 and 43200),
    enabled boolean not null default true,
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What it did.
create table devices.runbook_run (
    id uuid constraint runbook_run_pk primary key,
    runbook_id uuid not null constraint runbook_run_runbook references devices.runbook (id) on delete cascade,
    device_id uuid not null,
    cause text not null,
    log jsonb not null,
    created_at timestamptz not null
);

-- Serves: the runs of a runbook, newest first; when it last ran for a device.
create index runbook_run_by_runbook on devices.runbook_run (runbook_id, id desc);
create index runbook_run_by_device on devices.runbook_run (device_id, runbook_id, created_at);
