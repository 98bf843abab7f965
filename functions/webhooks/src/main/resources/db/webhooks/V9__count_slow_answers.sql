-- 3 more with each slow answer, one less with each quick one.
alter table webhooks.health add column slowness integer not null default 0;
