-- An account that is to be erased. The row goes when everything is erased, or when the owner keeps the account.
create table account_data.erasure (
    account_id uuid constraint erasure_pk primary key,
    requested_at timestamptz not null,
    -- When it begins; until then it can be cancelled.
    due_at timestamptz not null,
    -- When identity was asked to close the account.
    begun_at timestamptz,
    -- When identity had closed it: nobody signs in any more.
    closed_at timestamptz,
    constraint erasure_order check (closed_at is null or begun_at is not null)
);

-- Serves the sweep: where begun_at is null and due_at <= ?.
create index erasure_due on account_data.erasure (due_at) where begun_at is null;

-- Serves the sweep: where closed_at < ?.
create index erasure_closed on account_data.erasure (closed_at) where closed_at is not null;
