-- A range of time whose events are sent to an endpoint again.
create table webhooks.replay (
    id uuid constraint replay_pk primary key,
    endpoint_id uuid not null
        constraint replay_endpoint references webhooks.endpoint (id) on delete cascade,
    from_time timestamptz not null,
    to_time timestamptz not null,
    -- As endpoints name them; empty for all that the endpoint wants.
    event_types text[] not null,
    -- The last event that was taken, by time and id.
    position_time timestamptz not null,
    position_id uuid not null,
    deliveries integer not null default 0,
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint replay_range check (from_time < to_time)
);

-- Serves: whether one is under way.
create index replay_by_endpoint on webhooks.replay (endpoint_id, created_at desc);
