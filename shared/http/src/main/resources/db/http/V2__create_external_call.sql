-- Calls to other systems that have an effect there, each kept before it is made (its intent) and after (its outcome), so that
-- one that was interrupted is made again under the same key. Settled ones are kept for a day.
create table http.external_call (
    id uuid not null constraint external_call_pk primary key,
    owner_id uuid not null,
    kind text not null,
    key text not null,
    fingerprint bytea not null,
    input jsonb not null,
    attempts integer not null constraint external_call_attempts check (attempts > 0),
    leased_until timestamptz not null,
    outcome jsonb,
    created_at timestamptz not null,
    settled_at timestamptz,
    constraint external_call_once unique (owner_id, kind, key),
    constraint external_call_settled_with_outcome check ((outcome is null) = (settled_at is null))
);

-- Serves the recovery of interrupted ones: where kind = ? and settled_at is null and leased_until <= ?.
create index external_call_open on http.external_call (kind, leased_until) where settled_at is null;

-- Serves the sweep that forgets settled ones: where settled_at < ?.
create index external_call_by_age on http.external_call (settled_at) where settled_at is not null;
