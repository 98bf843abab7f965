-- When somebody last asked for the numbers of a dashboard: those that are open somewhere are told of new numbers.
alter table analytics.dashboard add column asked_at timestamptz;
-- Which numbers its followers have been told of.
alter table analytics.dashboard add column told_as_of timestamptz;
-- Serves: which are open.
create index dashboard_by_asking on analytics.dashboard (asked_at) where asked_at is not null;

-- For functions/realtime: who may follow a dashboard.
create view analytics.pub_dashboard as
select id, account_id as owner_id, shared_accounts as accounts, shared_roles as roles from analytics.dashboard;
