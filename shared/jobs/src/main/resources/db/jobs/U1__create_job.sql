drop table jobs.job;
