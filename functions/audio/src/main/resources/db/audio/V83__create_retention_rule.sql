-- What an account wants thrown away or deleted when it is old.
create table audio.retention_rule (
    id uuid constraint retention_rule_pk primary key,
    owner_id uuid not null,
    name text not null constraint retention_rule_name_length check (length(name) between 1 and 100),
    after_days integer not null constraint retention_rule_after_days check (after_days between 1 and 3650),
    -- Without parameters, in small letters; null for all.
    content_type text,
    action text not null constraint retention_rule_action check (action in ('trash', 'delete')),
    keep_transcripts boolean not null,
    version integer not null default 1,
    next_run_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the rules of an account, newest first, how many it has, and its erasure.
create index retention_rule_by_owner on audio.retention_rule (owner_id, id desc);
-- Serves the schedule: the rules that are due, in the order in which they became so.
create index retention_rule_due on audio.retention_rule (next_run_at);
