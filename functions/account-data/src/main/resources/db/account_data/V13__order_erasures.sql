-- Whether an administrator wants the account erased, so that its owner cannot keep it.
alter table account_data.erasure add column ordered boolean not null default false;
