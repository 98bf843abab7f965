drop index jobs.job_by_status;
drop index jobs.job_by_kind;
drop index jobs.job_by_announcement;
drop index jobs.job_by_lease;
alter table jobs.job
    drop constraint job_is_leased_while_it_runs,
    drop data, drop worker_id, drop leased_until, drop attempts, drop announced_at, drop unanswered_since;
