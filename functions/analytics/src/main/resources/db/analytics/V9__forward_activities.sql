-- How far an external analytics service has got activities.
create table analytics.forwarding (
    id boolean constraint forwarding_pk primary key default true constraint forwarding_one check (id),
    -- What transactions before this one wrote is forwarded.
    read_to bigint not null,
    -- What people are called there is made with it, so that nobody there knows who they are here.
    salt uuid not null,
    forwarded bigint not null default 0,
    succeeded_at timestamptz,
    failed_at timestamptz,
    failure text
);
