alter table identity.mailing drop column networks;
