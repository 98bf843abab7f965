-- A change of a targeting that waits for its time, or for somebody to approve it.
create table flags.change (
    id uuid constraint change_pk primary key,
    flag_id uuid not null,
    environment text not null,
    based_on integer not null,
    document jsonb not null,
    reason text not null,
    apply_at timestamptz not null,
    status text not null constraint change_status
        check (status in ('requested', 'scheduled', 'applied', 'rejected', 'withdrawn', 'failed')),
    failure text,
    requested_by uuid not null,
    decided_by uuid,
    created_at timestamptz not null,
    closed_at timestamptz,
    constraint change_targeting foreign key (flag_id, environment) references flags.targeting (flag_id, environment)
);

-- Serves: the changes of a flag, newest first.
create index change_by_flag on flags.change (flag_id, id desc);
-- Serves: the changes of a status, newest first.
create index change_by_status on flags.change (status, id desc);
-- Serves: what is due.
create index change_due on flags.change (apply_at) where status = 'scheduled';
