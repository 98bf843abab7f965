-- What opens a connection, once and soon.
create table realtime.ticket (
    hash bytea constraint ticket_pk primary key,
    account_id uuid not null,
    -- The sign-in, or the API key, that asked for it.
    session_id uuid not null,
    roles text[] not null,
    permissions text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- Serves: erasure.
create index ticket_by_account on realtime.ticket (account_id);
-- Serves: forgetting those that nobody used.
create index ticket_by_age on realtime.ticket (expires_at);

-- Who is connected.
create table realtime.connection (
    id text constraint connection_pk primary key,
    account_id uuid not null,
    session_id uuid not null,
    roles text[] not null,
    -- What the ticket's owner was allowed; what the roles allow by now is asked each time.
    permissions text[] not null,
    -- A change of the account's rights after this ends the connection.
    authorized_at timestamptz not null,
    connected_at timestamptz not null,
    seen_at timestamptz not null,
    -- How much it said in the minute that it was seen in.
    received integer not null default 0
);

-- Serves: how many an account has, and whether its rights changed.
create index connection_by_account on realtime.connection (account_id);
-- Serves: forgetting those that ended without a word.
create index connection_by_age on realtime.connection (seen_at);
-- Serves: the end of a session or an API key.
create index connection_by_session on realtime.connection (session_id);
