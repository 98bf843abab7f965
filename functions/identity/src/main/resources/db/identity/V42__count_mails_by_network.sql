-- How many of the mails counted in `sent` each network asked for; the empty name is for those that no network did.
-- Nobody but its owner needs to keep others from an address's mails, so one network uses up only a part of them.
alter table identity.mailing add column networks jsonb not null default '{}';
