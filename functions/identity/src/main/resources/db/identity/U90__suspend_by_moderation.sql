alter table identity.account drop column suspended_by_moderation;
