drop index notifications.delivery_by_actor;
drop index notifications.occurrence_by_actor;
