drop index jobs.job_of_all_by_kind;
drop index jobs.job_of_all_by_status;
