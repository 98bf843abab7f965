-- When the codes were made: those of somebody who was not the owner go with what else they added.
alter table identity.recovery_code add column created_at timestamptz not null default now();
