alter table identity.api_key drop column replaced;
