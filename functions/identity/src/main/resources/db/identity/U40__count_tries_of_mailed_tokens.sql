alter table identity.mailing drop column tries;
