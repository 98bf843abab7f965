-- What is done by itself about anomalies; there is one row.
create table security.incident_policy (
    id boolean constraint incident_policy_pk primary key constraint incident_policy_single check (id),
    rules jsonb not null,
    version integer not null,
    updated_at timestamptz,
    updated_by uuid
);

insert into security.incident_policy (id, rules, version) values (true, '{"items": []}', 1);

create table security.incident_action (
    id uuid constraint incident_action_pk primary key,
    incident_id uuid not null constraint incident_action_incident references security.incident,
    action text not null constraint incident_action_action check (action in ('slow', 'ban')),
    network text not null,
    penalty_id uuid not null,
    anomaly_id uuid not null,
    since timestamptz not null,
    until timestamptz not null,
    undone_at timestamptz,
    undone_by uuid,
    constraint incident_action_undoing check (num_nonnulls(undone_at, undone_by) in (0, 2))
);

-- Serves: what was done about an incident, newest first, and to a network for it.
create index incident_action_by_incident on security.incident_action (incident_id, id desc);
