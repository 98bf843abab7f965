-- An id of version 7 (RFC 9562) for rows that a statement makes of others, so that newer ones sort behind older ones.
create function devices.new_id(at timestamptz) returns uuid language sql volatile as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
        || substr(replace(gen_random_uuid()::text, '-', ''), 14, 3) || '8'
        || substr(replace(gen_random_uuid()::text, '-', ''), 18, 15))::uuid
$$;

-- How a release comes to devices, in stages.
create table devices.rollout (
    id uuid constraint rollout_pk primary key,
    name text not null constraint rollout_name_length check (length(name) between 1 and 200),
    kind text not null constraint rollout_kind check (kind in ('update', 'rollback')),
    release_id uuid not null constraint rollout_release references devices.release (id),
    -- The rollout whose devices go back to what they had.
    undoes_id uuid constraint rollout_undoes references devices.rollout (id),
    status text not null constraint rollout_status check (status in (
        'planning', 'awaiting_approval', 'denied', 'ready', 'running', 'paused', 'awaiting_check', 'stopped', 'finished')),
    status_reason text not null default '',
    plan jsonb not null,
    starts_at timestamptz,
    ends_at timestamptz,
    -- What it passed over when it was planned, by reason.
    excluded jsonb not null default '{}',
    job_id uuid not null,
    -- When it went on last.
    stepped_at timestamptz,
    revision integer not null default 1,
    created_by uuid,
    approved_by uuid,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);

-- Serves: the rollouts that the next step goes on with.
create index rollout_under_way on devices.rollout (id) where status in ('ready', 'running');

create table devices.rollout_stage (
    rollout_id uuid not null constraint rollout_stage_rollout references devices.rollout (id) on delete cascade,
    number integer not null,
    status text not null constraint rollout_stage_status check (status in ('waiting', 'running', 'finished')),
    total integer not null default 0,
    offered integer not null default 0,
    succeeded integer not null default 0,
    failed integer not null default 0,
    cancelled integer not null default 0,
    -- Failures that somebody has seen and went on.
    accepted integer not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    constraint rollout_stage_pk primary key (rollout_id, number)
);

-- What one device is to install.
create table devices.action (
    id uuid constraint action_pk primary key,
    -- What the device's protocol calls it; clients read it as a number of 32 bits.
    number integer generated always as identity constraint action_number unique,
    device_id uuid not null constraint action_device references devices.device (id),
    rollout_id uuid not null constraint action_rollout references devices.rollout (id),
    stage integer not null,
    position integer not null,
    release_id uuid not null constraint action_release references devices.release (id),
    previous_release_id uuid,
    previous_version text not null default '',
    status text not null constraint action_status check (status in (
        'scheduled', 'awaiting_confirmation', 'offered', 'retrying', 'cancelling', 'succeeded', 'failed', 'cancelled')),
    -- What the device said last, and when.
    step text not null default '',
    step_at timestamptz,
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    code integer,
    detail text not null default '',
    offered_at timestamptz,
    finished_at timestamptz,
    constraint action_once unique (rollout_id, device_id)
);

-- Serves: the action that a device is to see, at each of its polls; a device has one at a time.
create unique index action_of_device on devices.action (device_id)
where status in ('awaiting_confirmation', 'offered', 'cancelling');
-- Serves: the next devices of a stage, in their order, and those of a status.
create index action_by_stage on devices.action (rollout_id, stage, status, position);
-- Serves: what a device was offered, newest first, and what it installed last.
create index action_by_device on devices.action (device_id, id desc);
-- Serves: the actions of a rollout, newest first.
create index action_by_rollout on devices.action (rollout_id, id desc);
-- Serves: retries that are due.
create index action_retrying on devices.action (rollout_id, next_attempt_at) where status = 'retrying';
-- Serves: actions that a device has not finished in time.
create index action_overdue on devices.action (rollout_id, step_at) where status in ('awaiting_confirmation', 'offered', 'cancelling');

-- What a device said of an action.
create table devices.action_feedback (
    id uuid constraint action_feedback_pk primary key,
    action_id uuid not null constraint action_feedback_action references devices.action (id) on delete cascade,
    at timestamptz not null,
    execution text not null,
    result text not null,
    code integer,
    messages text[] not null
);

-- Serves: what was said of an action, newest first.
create index action_feedback_by_action on devices.action_feedback (action_id, id desc);

select notifications.announce(type => 'rollout.finished', category => 'operations', link => '/rollouts/{{rolloutId}}',
    sample => '{"rolloutId": "01930000-0000-7000-8000-000000000000", "name": "Firmware 2.1", "succeeded": 98, "failed": 2}');
select notifications.say('rollout.finished', 'en', 'The rollout {{name}} is finished', '{{succeeded}} devices have it, {{failed}} failed.');
select notifications.say('rollout.finished', 'de', 'Das Ausrollen von {{name}} ist fertig',
    '{{succeeded}} Geräte haben es, bei {{failed}} ging es nicht.');
select notifications.announce(type => 'rollout.stopped', category => 'operations', link => '/rollouts/{{rolloutId}}',
    sample => '{"rolloutId": "01930000-0000-7000-8000-000000000000", "name": "Firmware 2.1", "reason": "Too many devices failed."}');
select notifications.say('rollout.stopped', 'en', 'The rollout {{name}} was stopped', '{{reason}}');
select notifications.say('rollout.stopped', 'de', 'Das Ausrollen von {{name}} wurde angehalten', '{{reason}}');
