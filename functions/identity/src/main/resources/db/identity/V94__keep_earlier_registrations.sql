-- Registrations of an address that nobody has proven and somebody registered again, each with the token that was mailed for it: it
-- opens the account with the name and the password of that registration alone.
create table identity.earlier_registration (
    -- Serves: the registration behind a token.
    token_hash bytea constraint earlier_registration_pk primary key,
    account_id uuid not null constraint earlier_registration_account references identity.account (id) on delete cascade,
    display_name text not null,
    locale text,
    password_hash text not null,
    expires_at timestamptz not null
);

-- Serves the cascade when an account goes.
create index earlier_registration_by_account on identity.earlier_registration (account_id);

-- Serves the sweep: where expires_at < ?.
create index earlier_registration_by_expiry on identity.earlier_registration (expires_at);
