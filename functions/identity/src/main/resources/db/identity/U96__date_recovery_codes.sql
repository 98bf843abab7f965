alter table identity.recovery_code drop column created_at;
