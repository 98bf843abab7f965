-- A token is good for so many attempts: each has passwords hashed.
alter table identity.mailing add column tries integer not null default 0;
