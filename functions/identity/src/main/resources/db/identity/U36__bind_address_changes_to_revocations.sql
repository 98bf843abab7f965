alter table identity.address_change drop column revocations;
