drop index events.event_by_owner;
