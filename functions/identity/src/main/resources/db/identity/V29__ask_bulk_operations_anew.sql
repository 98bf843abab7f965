-- What the actor may reach is asked for when a row is worked on, not kept from when it was ordered.
alter table identity.bulk_operation drop column reach;
