-- The replay that has had a delivery sent last; its deliveries say how far it is.
alter table webhooks.delivery add column replay_id uuid
    constraint delivery_replay references webhooks.replay (id) on delete set null;
-- Serves: how far a replay is.
create index delivery_by_replay on webhooks.delivery (replay_id) where replay_id is not null;

alter table webhooks.replay rename column deliveries to planned;
alter table webhooks.replay rename column finished_at to planned_at;
