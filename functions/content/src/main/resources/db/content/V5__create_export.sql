-- How exports look: Mustache templates that people write.
create table content.template (
    id uuid constraint template_pk primary key,
    account_id uuid not null,
    name text not null constraint template_name_length check (length(name) between 1 and 100),
    format text not null constraint template_format check (format in ('html', 'markdown', 'text')),
    body text not null constraint template_body_length check (length(body) between 1 and 50000),
    -- Whether everybody who exports may use it.
    shared boolean not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's, newest first, its export and its erasure.
create index template_by_account on content.template (account_id, id desc);
-- Serves: those that are shared, newest first.
create index template_shared on content.template (id desc) where shared;

-- Files of items that accounts have asked for.
create table content.export (
    id uuid constraint export_pk primary key,
    account_id uuid not null,
    job_id uuid not null,
    -- What was asked for: format, template and which items.
    request jsonb not null,
    file_name text,
    content_type text,
    items integer,
    size_bytes bigint,
    expires_at timestamptz,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, and its erasure.
create index export_by_account on content.export (account_id, id desc);
-- Serves: those that are forgotten.
create index export_by_age on content.export (created_at);

select account_data.allow('free', 'content-export', 50);
select account_data.allow('pro', 'content-export', 2000);
