-- One change of all devices of a group.
create table devices.operation (
    id uuid constraint operation_pk primary key,
    group_id uuid not null constraint operation_group references devices.device_group (id) on delete cascade,
    change jsonb not null,
    job_id uuid not null,
    created_by uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz
);

-- Serves: the operations of a group, newest first.
create index operation_by_group on devices.operation (group_id, id desc);

create table devices.operation_result (
    operation_id uuid not null constraint operation_result_operation references devices.operation (id) on delete cascade,
    id uuid not null,
    device_id uuid not null,
    outcome text not null constraint operation_result_outcome check (outcome in ('done', 'unchanged', 'refused')),
    detail text not null default '',
    constraint operation_result_pk primary key (operation_id, id),
    constraint operation_result_once unique (operation_id, device_id)
);

-- Two releases compared on two parts of a group, which are groups of their own.
create table devices.experiment (
    id uuid constraint experiment_pk primary key,
    name text not null,
    group_id uuid not null constraint experiment_group references devices.device_group (id),
    release_id uuid not null constraint experiment_release references devices.release (id),
    -- Null where the other part stays as it is.
    control_release_id uuid constraint experiment_control references devices.release (id),
    treatment_group_id uuid not null constraint experiment_treatment references devices.device_group (id),
    control_group_id uuid not null constraint experiment_control_group references devices.device_group (id),
    guards jsonb not null,
    least_devices integer not null,
    status text not null constraint experiment_status check (status in ('running', 'concluded')),
    verdict jsonb,
    rollout_id uuid not null,
    control_rollout_id uuid,
    created_by uuid,
    created_at timestamptz not null,
    concluded_at timestamptz
);

-- Serves: whether a group can be removed.
create index experiment_by_group on devices.experiment (group_id);
