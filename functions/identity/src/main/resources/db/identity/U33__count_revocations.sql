alter table identity.account drop column revocations;
