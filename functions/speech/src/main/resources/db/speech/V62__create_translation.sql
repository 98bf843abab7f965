-- Texts that are translated. How far one is, its job says.
create table speech.translation (
    id uuid constraint translation_pk primary key,
    account_id uuid not null,
    job_id uuid not null,
    -- What is to be translated, and how.
    request jsonb not null,
    created_at timestamptz not null,
    -- Null until it is translated: texts in the order of the request's units, their quality, the model.
    result jsonb
);

-- Serves: an account's translations, newest first; its erasure; its export.
create index translation_by_account on speech.translation (account_id, id desc);

select account_data.allow('free', 'translation', 200);
select account_data.allow('pro', 'translation', 5000);
