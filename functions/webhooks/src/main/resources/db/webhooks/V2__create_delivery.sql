-- What was published and some endpoint may hear of, for as long as it can be replayed.
create table webhooks.event (
    id uuid constraint event_pk primary key,
    type text not null,
    owner_id uuid not null,
    subject_id uuid not null,
    occurred_at timestamptz not null,
    data jsonb not null
);

-- Serves: replays of what happened to an account, and its erasure.
create index event_by_owner on webhooks.event (owner_id, occurred_at, id);
-- Serves: replays of what happened to all, and retention.
create index event_by_time on webhooks.event (occurred_at, id);

-- An event on its way to an endpoint. Its id is what the receiver sees, whenever and however often it is sent.
create table webhooks.delivery (
    id uuid constraint delivery_pk primary key,
    endpoint_id uuid not null
        constraint delivery_endpoint references webhooks.endpoint (id) on delete cascade,
    event_id uuid not null constraint delivery_event references webhooks.event (id) on delete cascade,
    event_type text not null,
    status text not null
        constraint delivery_status check (status in ('waiting', 'sending', 'delivered', 'failed')),
    -- Since it was made, or was last asked for again.
    attempts integer not null default 0,
    -- From when it may be sent; while it is being sent, when whoever sends it is given up.
    due_at timestamptz not null,
    -- When it is put into a queue again, unless it is done by then.
    queue_at timestamptz not null,
    started_at timestamptz,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint delivery_once unique (endpoint_id, event_id)
);

-- Serves: the deliveries to an endpoint, newest first.
create index delivery_by_endpoint on webhooks.delivery (endpoint_id, id desc);
-- Serves: the same of one status.
create index delivery_by_status on webhooks.delivery (endpoint_id, status, id desc);
-- Serves: what is to be queued.
create index delivery_by_queueing on webhooks.delivery (endpoint_id, queue_at) where status in ('waiting', 'sending');
-- Serves: what is being sent.
create index delivery_being_sent on webhooks.delivery (endpoint_id) where status = 'sending';
-- Serves: the end of an event.
create index delivery_by_event on webhooks.delivery (event_id);

-- What came of sending it once.
create table webhooks.attempt (
    id uuid constraint attempt_pk primary key,
    delivery_id uuid not null
        constraint attempt_delivery references webhooks.delivery (id) on delete cascade,
    endpoint_id uuid not null,
    event_type text not null,
    status text not null constraint attempt_status check (status in ('succeeded', 'failed')),
    response_status integer,
    error text constraint attempt_error
        check (error in ('unreachable', 'timed_out', 'destination_refused', 'answer_malformed')),
    duration_ms integer not null,
    -- The beginning of the answer.
    response text,
    attempted_at timestamptz not null
);

-- Serves: the attempts at an endpoint, newest first.
create index attempt_by_endpoint on webhooks.attempt (endpoint_id, id desc);
-- Serves: the same of one status.
create index attempt_by_status on webhooks.attempt (endpoint_id, status, id desc);
-- Serves: the end of a delivery.
create index attempt_by_delivery on webhooks.attempt (delivery_id);

-- How an endpoint has answered last; none where it never has.
create table webhooks.health (
    endpoint_id uuid constraint health_pk primary key
        constraint health_endpoint references webhooks.endpoint (id) on delete cascade,
    -- Whether its last answer was good and quick.
    proven boolean not null,
    -- How many attempts in a row have failed.
    failures integer not null,
    failing_since timestamptz,
    -- Until when it is left alone.
    paused_until timestamptz
);
