-- Serves the erasure of an account: where owner_id = ?.
create index event_by_owner on events.event (owner_id);
