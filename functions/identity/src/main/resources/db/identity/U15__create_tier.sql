drop view identity.pub_allowance;
alter table identity.account drop tier;
drop table identity.tier;
