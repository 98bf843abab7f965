create table identity.account (
    id uuid constraint account_pk primary key,
    email text not null constraint account_email_length check (length(email) between 3 and 254),
    -- The address as it is compared: lower case. Read at every sign-in.
    email_key text not null constraint account_email_unique unique,
    display_name text not null constraint account_display_name_length check (length(display_name) between 1 and 100),
    password_hash text not null,
    roles text[] not null default array ['user'],
    verified_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 1
);

-- Proof that an address is its owner's: only the hash of the token that was mailed. Read by primary key.
create table identity.verification (
    token_hash bytea constraint verification_pk primary key,
    account_id uuid not null constraint verification_account references identity.account (id) on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- Serves the cascade when an account goes.
create index verification_by_account on identity.verification (account_id);
