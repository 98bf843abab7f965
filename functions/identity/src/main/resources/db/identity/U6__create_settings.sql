drop table identity.settings;

alter table identity.account drop locale, drop time_zone;
