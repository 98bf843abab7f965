-- A zip of all that Medley holds of an account. How far it is, its job says.
create table account_data.export (
    id uuid constraint export_pk primary key,
    account_id uuid not null,
    job_id uuid not null,
    created_at timestamptz not null,
    -- Both null until the zip is stored.
    size_bytes bigint,
    expires_at timestamptz,
    constraint export_stored_until check ((size_bytes is null) = (expires_at is null))
);

-- Serves: an account's exports, newest first.
create index export_by_account on account_data.export (account_id, id desc);
