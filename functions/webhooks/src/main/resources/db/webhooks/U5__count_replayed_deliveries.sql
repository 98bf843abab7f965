alter table webhooks.replay rename column planned_at to finished_at;
alter table webhooks.replay rename column planned to deliveries;
alter table webhooks.delivery drop column replay_id;
