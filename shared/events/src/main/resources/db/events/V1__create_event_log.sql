-- What happened, written in the transaction that made it so. Rows leave after 28 days: longer than any queue keeps a message.
create table events.event (
    id uuid constraint event_pk primary key,
    type text not null constraint event_type_length check (length(type) <= 80),
    occurred_at timestamptz not null,
    owner_id uuid not null,
    subject_id uuid not null,
    data jsonb not null,
    relayed_at timestamptz
);

-- Serves the sweep: where relayed_at is null order by id.
create index event_waiting on events.event (id) where relayed_at is null;

-- Which consumer has had which event.
create table events.consumed (
    consumer text not null,
    event_id uuid not null,
    consumed_at timestamptz not null default now(),
    constraint consumed_pk primary key (event_id, consumer)
);
