-- Serves: the jobs of all accounts of one status, newest first.
create index job_of_all_by_status on jobs.job (status, id desc);
-- Serves: the jobs of all accounts of one kind, newest first.
create index job_of_all_by_kind on jobs.job (kind, id desc);
