-- Files of products that administrators have imported; what came of the rows is kept for 30 days.
create table catalog.product_import (
    id uuid constraint product_import_pk primary key,
    actor_id uuid not null,
    address text not null,
    format text not null constraint product_import_format check (format in ('csv', 'json')),
    size_bytes bigint not null constraint product_import_size check (size_bytes > 0),
    dry_run boolean not null,
    -- How many rows the file has; null until it was read.
    row_count integer,
    -- Null until it is started.
    job_id uuid,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    failed integer not null default 0,
    created_at timestamptz not null
);

create table catalog.product_import_row (
    import_id uuid not null constraint product_import_row_import
        references catalog.product_import (id) on delete cascade,
    row integer not null,
    outcome text not null
        constraint product_import_row_outcome check (outcome in ('created', 'updated', 'unchanged', 'failed')),
    product_id uuid,
    code text,
    pointer text,
    detail text,
    constraint product_import_row_pk primary key (import_id, row),
    constraint product_import_row_failure check ((outcome = 'failed') = (code is not null and detail is not null))
);

-- Serves: the rows of one outcome, in their order.
create index product_import_row_by_outcome on catalog.product_import_row (import_id, outcome, row);

-- Files of products that administrators have asked for.
create table catalog.product_export (
    id uuid constraint product_export_pk primary key,
    actor_id uuid not null,
    format text not null constraint product_export_format check (format in ('csv', 'json')),
    status text,
    job_id uuid not null,
    products integer,
    size_bytes bigint,
    expires_at timestamptz,
    created_at timestamptz not null
);
