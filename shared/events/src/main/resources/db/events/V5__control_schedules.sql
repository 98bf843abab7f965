-- Schedules that operators have paused; the others have no row.
create table events.paused_schedule (
    schedule text constraint paused_schedule_pk primary key,
    reason text not null constraint paused_schedule_reason_length check (length(reason) between 1 and 500),
    paused_by uuid not null,
    paused_at timestamptz not null
);

-- How the runs of schedules ended, for a week.
create table events.schedule_run (
    id uuid constraint schedule_run_pk primary key,
    schedule text not null,
    trace text,
    is_requested boolean not null,
    outcome text not null constraint schedule_run_outcome check (outcome in ('succeeded', 'failed')),
    error text constraint schedule_run_error check (length(error) <= 1000 and (error is not null) = (outcome = 'failed')),
    duration_ms bigint not null,
    started_at timestamptz not null
);

-- Serves: the runs of a schedule, newest first.
create index schedule_run_by_schedule on events.schedule_run (schedule, id desc);
-- Serves: the runs of a schedule with one outcome, newest first.
create index schedule_run_by_outcome on events.schedule_run (schedule, outcome, id desc);
