-- A running job is worked on under a lease. Its worker renews it; when it ends without the job's end, the worker is lost.
alter table jobs.job
    -- What goes along with each event about the job.
    add data jsonb not null default '{}',
    add worker_id uuid,
    add leased_until timestamptz,
    -- How often work on it has begun.
    add attempts smallint not null default 0,
    -- When its workers were last told of it, and since when none of them has answered.
    add announced_at timestamptz,
    add unanswered_since timestamptz;

update jobs.job set announced_at = created_at, unanswered_since = created_at;
update jobs.job set worker_id = gen_random_uuid(), leased_until = started_at where status = 'running';

alter table jobs.job
    alter announced_at set not null,
    alter unanswered_since set not null,
    add constraint job_is_leased_while_it_runs check (
        (status = 'running') = (worker_id is not null) and (status = 'running') = (leased_until is not null));

-- Serves: the sweep, for jobs whose worker is lost.
create index job_by_lease on jobs.job (leased_until) where status = 'running';

-- Serves: the sweep, for jobs that nobody has taken up.
create index job_by_announcement on jobs.job (announced_at) where status = 'queued';

-- Serves: an account's jobs of one kind, newest first.
create index job_by_kind on jobs.job (owner_id, kind, id desc);

-- Serves: an account's jobs of one status, newest first.
create index job_by_status on jobs.job (owner_id, status, id desc);
