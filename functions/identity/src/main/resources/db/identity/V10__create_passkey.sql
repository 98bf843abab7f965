-- A key pair of which the owner's device holds the private half (WebAuthn Level 3).
create table identity.passkey (
    id uuid constraint passkey_pk primary key,
    account_id uuid not null constraint passkey_account references identity.account (id) on delete cascade,
    name text not null constraint passkey_name_length check (length(name) between 1 and 100),
    -- What the device calls it. Read at every sign-in with a passkey.
    credential_id bytea not null constraint passkey_credential_unique unique,
    -- The attested credential data as the device gave it: its model, the credential's id, the public key.
    credential bytea not null,
    -- What the device calls the account; tells nobody which account that is.
    user_handle bytea not null,
    transports text[] not null,
    sign_count bigint not null,
    -- Whether its owner's other devices may get a copy.
    synced boolean not null,
    created_at timestamptz not null,
    used_at timestamptz,
    -- When it seemed to have been copied by somebody; opens nothing since.
    blocked_at timestamptz
);

-- Serves: an account's passkeys, oldest first; whether there is one; the cascade when an account goes.
create index passkey_by_account on identity.passkey (account_id, id);

-- A challenge that a device is asked to sign, for one purpose and mostly one account. Read by primary key.
create table identity.ceremony (
    challenge_hash bytea constraint ceremony_pk primary key,
    purpose text not null constraint ceremony_purpose
        check (purpose in ('registration', 'sign_in', 'second_step', 'step_up')),
    account_id uuid constraint ceremony_account references identity.account (id) on delete cascade,
    expires_at timestamptz not null
);

-- Serves the sweep of those nobody came back for.
create index ceremony_expired on identity.ceremony (expires_at);

-- Serves the cascade when an account goes.
create index ceremony_by_account on identity.ceremony (account_id) where account_id is not null;
