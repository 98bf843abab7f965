-- A rollout of a variant that goes on, stops or goes back by itself.
create table flags.automation (
    id uuid constraint automation_pk primary key,
    flag_id uuid not null,
    environment text not null,
    -- Steps, checks and what happens when one of these fails.
    plan jsonb not null,
    state text not null constraint automation_state check (state in ('running', 'finished', 'stopped', 'rolled_back')),
    step integer not null,
    next_at timestamptz not null,
    applied_version integer not null,
    reason text,
    created_by uuid not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint automation_targeting foreign key (flag_id, environment) references flags.targeting (flag_id, environment)
);

-- Serves: the one that runs on a flag in an environment, and all that run.
create unique index automation_running on flags.automation (flag_id, environment) where state = 'running';
-- Serves: the rollouts of a flag, newest first.
create index automation_by_flag on flags.automation (flag_id, id desc);
-- Serves: the rollouts of a state, newest first.
create index automation_by_state on flags.automation (state, id desc);

-- What each did, or would have done.
create table flags.automation_entry (
    automation_id uuid not null constraint automation_entry_automation references flags.automation (id),
    number bigint generated always as identity,
    at timestamptz not null,
    action text not null,
    percent integer,
    detail text not null,
    constraint automation_entry_pk primary key (automation_id, number)
);

-- What people are notified of.
select notifications.announce(type => 'flag.rolled-out', category => 'operations', link => '/admin/flags/{{flag}}',
    sample => '{"flag": "checkout.one-page", "environment": "production", "variant": "on", "automationId": "01930000-0000-7000-8000-000000000000"}');
select notifications.say('flag.rolled-out', 'en', 'The feature flag {{flag}} is rolled out',
    'Environment: {{environment}}, variant: {{variant}}.');
select notifications.say('flag.rolled-out', 'de', 'Der Schalter {{flag}} ist ausgerollt',
    'Umgebung: {{environment}}, Variante: {{variant}}.');
select notifications.announce(type => 'flag.rolled-back', category => 'operations', link => '/admin/flags/{{flag}}',
    sample => '{"flag": "checkout.one-page", "environment": "production", "variant": "on", "automationId": "01930000-0000-7000-8000-000000000000", "reason": "Errors"}');
select notifications.say('flag.rolled-back', 'en', 'The feature flag {{flag}} is rolled back',
    'Environment: {{environment}}, variant: {{variant}}. Reason: {{reason}}');
select notifications.say('flag.rolled-back', 'de', 'Der Schalter {{flag}} ist zurückgenommen',
    'Umgebung: {{environment}}, Variante: {{variant}}. Grund: {{reason}}');
select notifications.announce(type => 'flag.rollout-stopped', category => 'operations', link => '/admin/flags/{{flag}}',
    sample => '{"flag": "checkout.one-page", "environment": "production", "variant": "on", "automationId": "01930000-0000-7000-8000-000000000000", "reason": "Errors"}');
select notifications.say('flag.rollout-stopped', 'en', 'The rollout of the feature flag {{flag}} has stopped',
    'Environment: {{environment}}, variant: {{variant}}. Reason: {{reason}}');
select notifications.say('flag.rollout-stopped', 'de', 'Das Ausrollen des Schalters {{flag}} ist angehalten',
    'Umgebung: {{environment}}, Variante: {{variant}}. Grund: {{reason}}');
