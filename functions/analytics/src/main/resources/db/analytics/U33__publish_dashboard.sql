drop view analytics.pub_dashboard;
alter table analytics.dashboard drop column asked_at, drop column told_as_of;
