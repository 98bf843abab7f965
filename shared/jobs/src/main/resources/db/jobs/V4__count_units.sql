-- What a job takes of another meter than its kind's, such as megabytes; given back with the job where it comes to nothing.
alter table jobs.job add column meter text, add column units integer;
alter table jobs.job add constraint job_units check ((meter is null) = (units is null) and units > 0);
