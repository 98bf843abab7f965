alter table identity.role drop column version;
alter table identity.api_key drop column version;
