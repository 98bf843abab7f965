-- How many sign-ins in a row have failed, by a keyed hash of who tries where. Read and written by primary key.
create table identity.throttle (
    key text constraint throttle_pk primary key,
    -- Counted before the password is looked at and taken back when it was right, so that many at once are counted too.
    failures integer not null,
    failed_at timestamptz not null,
    -- Nobody is let try before this; minus infinity while failures are free.
    opens_at timestamptz not null
);

-- Serves the sweep: where failed_at < ?.
create index throttle_by_failed on identity.throttle (failed_at);

-- Every sign-in that somebody tried.
create table identity.attempt (
    id uuid constraint attempt_pk primary key,
    -- Null where the address belongs to nobody.
    account_id uuid constraint attempt_account references identity.account (id) on delete cascade,
    -- The address that was typed, as a keyed hash.
    login_key text not null,
    address text not null,
    agent text not null,
    outcome text not null
        constraint attempt_outcome check (outcome in ('succeeded', 'challenged', 'wrong', 'throttled', 'refused')),
    at timestamptz not null
);

-- Serves the cascade when an account goes, and an account's attempts, newest first.
create index attempt_by_account on identity.attempt (account_id, id desc) where account_id is not null;

-- Serves the sweep: where at < ?.
create index attempt_by_time on identity.attempt (at);

-- Lets the owner of an account in where others' failures keep strangers out: the hash of a token that was mailed.
create table identity.unlocking (
    token_hash bytea constraint unlocking_pk primary key,
    account_id uuid not null constraint unlocking_account references identity.account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- Serves: whether an account got such a mail lately, and the cascade when it goes.
create index unlocking_by_account on identity.unlocking (account_id, created_at desc);
