-- An authenticator app (RFC 6238), one an account. Read by primary key, at the second step of a sign-in.
create table identity.totp (
    account_id uuid constraint totp_pk primary key
        constraint totp_account references identity.account (id) on delete cascade,
    -- What the app and we share, sealed.
    secret bytea not null,
    created_at timestamptz not null,
    -- When the first code proved that the app has the secret; until then it guards nothing.
    confirmed_at timestamptz,
    -- The time step of the newest code that was used; it and those before it are spent.
    last_step bigint not null default 0
);

-- What opens an account whose second factors are lost: only the hash of each code. Read by primary key.
create table identity.recovery_code (
    account_id uuid not null constraint recovery_code_account references identity.account (id) on delete cascade,
    code_hash bytea not null,
    constraint recovery_code_pk primary key (account_id, code_hash)
);
