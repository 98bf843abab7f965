alter table account_data.tier drop column version;
