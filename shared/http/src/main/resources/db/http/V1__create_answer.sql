-- Answers given under an Idempotency-Key; kept for a day. Read by primary key only.
create table http.answer (
    caller_id uuid not null,
    route text not null,
    key text not null constraint answer_key_length check (length(key) between 1 and 255),
    fingerprint bytea not null,
    status smallint not null,
    location text,
    body bytea not null,
    kept_at timestamptz not null,
    constraint answer_pk primary key (caller_id, key, route)
);

-- Serves the sweep that forgets old answers: where kept_at < ?.
create index answer_by_age on http.answer (kept_at);
