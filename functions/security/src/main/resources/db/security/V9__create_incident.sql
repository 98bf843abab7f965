create table security.incident (
    id uuid constraint incident_pk primary key,
    title text not null constraint incident_title check (length(title) between 1 and 200),
    severity text not null constraint incident_severity check (severity in ('low', 'medium', 'high', 'critical')),
    assignee uuid,
    state text not null constraint incident_state check (state in ('open', 'acknowledged', 'mitigated', 'closed')),
    -- What its anomalies are of; null where people opened it.
    subject text,
    kind text,
    anomalies integer not null,
    opened_at timestamptz not null,
    opened_by uuid,
    updated_at timestamptz not null,
    closed_at timestamptz,
    close_reason text,
    version integer not null,
    constraint incident_closure check (num_nonnulls(closed_at, close_reason) = case state when 'closed' then 2 else 0 end),
    -- Whoever acknowledged it has it.
    constraint incident_acknowledged check (state <> 'acknowledged' or assignee is not null)
);

-- Keeps the anomalies of a subject together, and serves: the one that is not closed.
create unique index incident_open on security.incident (subject) where state <> 'closed';
-- Serve: lists by state, severity, assignee and subject, newest first, and how many of a kind are open.
create index incident_by_state on security.incident (state, id desc);
create index incident_by_severity on security.incident (severity, id desc);
create index incident_by_assignee on security.incident (assignee, id desc) where assignee is not null;
create index incident_by_subject on security.incident (subject, id desc);
create index incident_by_kind on security.incident (kind, opened_at) where state <> 'closed';

create table security.incident_anomaly (
    anomaly_id uuid constraint incident_anomaly_pk primary key,
    incident_id uuid not null constraint incident_anomaly_incident references security.incident
);

-- Serves: the anomalies of an incident.
create index incident_anomaly_by_incident on security.incident_anomaly (incident_id, anomaly_id desc);

create table security.incident_entry (
    id uuid constraint incident_entry_pk primary key,
    incident_id uuid not null constraint incident_entry_incident references security.incident,
    type text not null constraint incident_entry_type check (type in ('opened', 'anomaly', 'note', 'changed', 'acknowledged',
        'mitigated', 'closed', 'reopened', 'action', 'action_undone')),
    occurred_at timestamptz not null,
    actor_id uuid,
    text text not null constraint incident_entry_text check (length(text) <= 4000),
    reference_id uuid
);

-- Serves: the timeline of an incident, newest first.
create index incident_entry_by_incident on security.incident_entry (incident_id, id desc);

select identity.permit('admin', 'incident:read:all');
select identity.permit('admin', 'incident:write:all');

-- What administrators are notified of.
select notifications.announce(type => 'anomaly.detected', category => 'operations', link => '/admin/anomalies/{{subjectId}}',
    roles => array ['admin', 'super_admin'], grouped_by => 'type',
    sample => '{"kind": "credential-stuffing", "severity": "high", "network": "203.0.113.7", "explanation": "40 wrong sign-ins a minute"}');
select notifications.say('anomaly.detected', 'en',
    'Unusual traffic: {{kind}}{{#others}} and {{others}} more{{/others}}',
    '{{explanation}}. From {{network}}.');
select notifications.say('anomaly.detected', 'de',
    'Ungewöhnlicher Verkehr: {{kind}}{{#others}} und {{others}} weitere{{/others}}',
    '{{explanation}}. Von {{network}}.');
select notifications.announce(type => 'incident.opened', category => 'operations', link => '/admin/incidents/{{subjectId}}',
    roles => array ['admin', 'super_admin'], channels => array ['in_app', 'email'], email_after_minutes => 5,
    sample => '{"title": "credential-stuffing of 203.0.113.7", "severity": "high"}');
select notifications.say('incident.opened', 'en', 'Incident: {{title}}', 'Severity: {{severity}}.');
select notifications.say('incident.opened', 'de', 'Vorfall: {{title}}', 'Schwere: {{severity}}.');
