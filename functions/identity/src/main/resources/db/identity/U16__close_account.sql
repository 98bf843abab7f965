drop view identity.pub_accounts;
alter table identity.account drop closed_at;
