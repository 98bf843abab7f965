-- What can be followed: offsets grow by one with each message, and hold within one epoch.
create table realtime.channel (
    key text constraint channel_pk primary key,
    epoch text not null,
    last_offset bigint not null,
    -- Messages up to here are gone.
    trimmed_offset bigint not null constraint channel_trimmed check (trimmed_offset <= last_offset),
    -- Whose events these are; null where they are those of many.
    account_id uuid,
    changed_at timestamptz not null
);

-- Serves: erasure.
create index channel_by_account on realtime.channel (account_id) where account_id is not null;
-- Serves: forgetting those that nothing happens on.
create index channel_by_age on realtime.channel (changed_at);

create table realtime.message (
    channel text not null constraint message_channel references realtime.channel (key) on delete cascade,
    position bigint not null,
    event_id uuid not null,
    event text not null,
    subject_id uuid not null,
    occurred_at timestamptz not null,
    data jsonb not null,
    stored_at timestamptz not null,
    constraint message_pk primary key (channel, position)
);

-- Serves: forgetting what is old.
create index message_by_age on realtime.message (stored_at);

-- Which connection follows what, and how far it was sent. One worker at a time sends to it.
create table realtime.subscription (
    connection_id text not null
        constraint subscription_connection references realtime.connection (id) on delete cascade,
    channel text not null constraint subscription_channel references realtime.channel (key),
    -- The channel's name as its follower says it.
    name text not null,
    permission text not null,
    sent_offset bigint not null,
    claimed_by uuid,
    claimed_until timestamptz,
    constraint subscription_pk primary key (connection_id, channel)
);

-- Serves: whom a message goes to.
create index subscription_by_channel on realtime.subscription (channel);
