-- Counted up with every edit, so that nobody overwrites what they have not seen.
alter table identity.api_key add version integer not null default 1;
alter table identity.role add version integer not null default 1;
