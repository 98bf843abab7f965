alter table identity.bulk_operation add column reach integer not null default 0;
