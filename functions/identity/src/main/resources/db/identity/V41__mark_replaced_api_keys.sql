-- A key that was replaced ends when its overlap does, whatever is changed of it.
alter table identity.api_key add replaced boolean not null default false;
