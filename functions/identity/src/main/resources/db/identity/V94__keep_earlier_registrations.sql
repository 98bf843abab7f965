-- Registrations of an address that nobody has proven and somebody registered again, each with the token that was mailed for it: it
-- opens the account with the name and the password of that registration alone.
create table identity.verification (
    -- Serves: the registration behind a token.
    token_hash bytea constraint verification_pk primary key,
    account_id uuid not null constraint verification_account references identity.account (id) on delete cascade,
    display_name text not null,
    locale text,
    password_hash text not null,
    expires_at timestamptz not null
);

-- Serves the cascade when an account goes.
create index verification_by_account on identity.verification (account_id);

-- Serves the sweep: where expires_at < ?.
create index verification_by_expiry on identity.verification (expires_at);
