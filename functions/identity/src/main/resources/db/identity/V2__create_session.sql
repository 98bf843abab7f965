create table identity.session (
    id uuid constraint session_pk primary key,
    account_id uuid not null constraint session_account references identity.account (id) on delete cascade,
    address text not null,
    agent text not null,
    created_at timestamptz not null,
    refreshed_at timestamptz not null,
    ended_at timestamptz,
    ended_because text
);

-- Serves: an account's sessions, newest first.
create index session_by_account on identity.session (account_id, id desc);

-- Serves pub_ended_sessions: where ended_at > ?.
create index session_ended on identity.session (ended_at) where ended_at is not null;

-- One generation of a session's refresh token; only its hash. Read by primary key.
create table identity.refresh_token (
    token_hash bytea constraint refresh_token_pk primary key,
    session_id uuid not null constraint refresh_token_session references identity.session (id) on delete cascade,
    generation integer not null,
    expires_at timestamptz not null,
    replaced_at timestamptz,
    -- The token that replaced this one, sealed, for those who ask twice within the grace time.
    successor bytea,
    constraint refresh_token_generation unique (session_id, generation)
);

create table identity.signing_key (
    key_id text constraint signing_key_pk primary key,
    public_jwk text not null,
    private_jwk_sealed bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz
);

create view identity.pub_signing_keys as
select key_id, public_jwk from identity.signing_key;

create view identity.pub_ended_sessions as
select id as session_id, ended_at from identity.session where ended_at is not null;
