-- Serves: the erasure of an account, whose name stands in what others were told of it.
create index occurrence_by_actor on notifications.occurrence ((data->>'actorId')) where data->>'actorId' is not null;
create index delivery_by_actor on notifications.delivery ((data->>'actorId')) where data->>'actorId' is not null;
