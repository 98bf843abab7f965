-- An account at a login provider that opens an account here.
create table identity.provider_identity (
    id uuid constraint provider_identity_pk primary key,
    account_id uuid not null constraint provider_identity_account references identity.account (id) on delete cascade,
    provider text not null,
    issuer text not null,
    subject text not null constraint provider_identity_subject_length check (length(subject) between 1 and 255),
    email text,
    scopes text[] not null,
    -- Access to the provider, encrypted; only where more than a sign-in was asked for.
    grant_sealed bytea,
    linked_at timestamptz not null,
    last_used_at timestamptz not null,
    -- Serves every sign-in: where issuer = ? and subject = ?.
    constraint provider_identity_unique unique (issuer, subject)
);

-- Serves: an account's identities, oldest first; and the cascade when an account goes.
create index provider_identity_by_account on identity.provider_identity (account_id, id);

-- A sign-in or a linking that is under way at a provider. Read by primary key.
create table identity.login_attempt (
    state_hash bytea constraint login_attempt_pk primary key,
    binding_hash bytea not null,
    provider text not null,
    redirect_uri text not null,
    scopes text[] not null,
    nonce text not null,
    verifier_sealed bytea not null,
    -- Whose identity it is going to be; null in a sign-in.
    account_id uuid constraint login_attempt_account references identity.account (id) on delete cascade,
    expires_at timestamptz not null
);

-- Serves the removal of what nobody finished: where expires_at < ? order by expires_at.
create index login_attempt_by_expiry on identity.login_attempt (expires_at);

-- Serves the cascade when an account goes.
create index login_attempt_by_account on identity.login_attempt (account_id) where account_id is not null;

-- A first sign-in that waits for a proven address. Read by primary key.
create table identity.login_continuation (
    token_hash bytea constraint login_continuation_pk primary key,
    assertion_sealed bytea not null,
    email text,
    proof_hash bytea,
    mails integer not null default 0,
    expires_at timestamptz not null
);

-- Serves the removal of what nobody finished: where expires_at < ? order by expires_at.
create index login_continuation_by_expiry on identity.login_continuation (expires_at);
