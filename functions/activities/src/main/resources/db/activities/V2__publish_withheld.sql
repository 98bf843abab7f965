-- Accounts of which nothing is to be counted: they withheld their consent, or are erased.
create view activities.pub_withheld as select account_id, since from activities.withheld;
