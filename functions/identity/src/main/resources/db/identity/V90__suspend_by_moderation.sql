-- Whether an account was suspended for what it wrote: the end of that suspension ends no other.
alter table identity.account add column suspended_by_moderation boolean not null default false;
