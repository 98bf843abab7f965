-- Counted up with every edit, so that nobody overwrites what they have not seen.
alter table account_data.tier add version integer not null default 1;
