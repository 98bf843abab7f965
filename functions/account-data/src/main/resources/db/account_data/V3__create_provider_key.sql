create table account_data.provider_key (
    account_id uuid not null,
    provider text not null constraint provider_key_provider check (provider in ('openai', 'anthropic', 'assemblyai')),
    -- Another one for each key that is saved, so that what was found out about a key is not noted with its successor.
    id uuid not null constraint provider_key_id_unique unique,
    -- The last four characters, for its owner to know it by.
    hint text not null constraint provider_key_hint_length check (length(hint) = 4),
    -- The key under its data key (AES-256-GCM, nonce in front), and the data key under the wrapping key.
    sealed bytea not null constraint provider_key_sealed_length check (length(sealed) > 28),
    wrapped_data_key bytea not null,
    wrapping_key text not null,
    sealed_at timestamptz not null,
    created_at timestamptz not null,
    -- When the provider took it last; null when it takes it no more.
    verified_at timestamptz,
    -- Serves: an account's keys, one by provider, and the walk of the rotation through all.
    constraint provider_key_pk primary key (account_id, provider)
);
