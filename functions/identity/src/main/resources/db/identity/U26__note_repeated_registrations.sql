alter table identity.account drop registered_again;
