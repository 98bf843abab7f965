-- What an administrator does to many accounts at once.
create table identity.bulk_operation (
    id uuid constraint bulk_operation_pk primary key,
    actor_id uuid not null,
    job_id uuid not null,
    action text not null constraint bulk_operation_action check (action in ('activate', 'suspend', 'erase')),
    because text not null constraint bulk_operation_because_length check (length(because) <= 500),
    -- What the actor may reach, as it was when it was asked for.
    reach integer not null,
    address text not null,
    created_at timestamptz not null
);

-- Serves: an administrator's operations, newest first.
create index bulk_operation_by_actor on identity.bulk_operation (actor_id, id desc);

create table identity.bulk_row (
    operation_id uuid not null
        constraint bulk_row_operation references identity.bulk_operation (id) on delete cascade,
    position integer not null,
    account_id uuid not null,
    -- Null until it was tried; done, or the code of the problem.
    result text,
    constraint bulk_row_pk primary key (operation_id, position)
);
