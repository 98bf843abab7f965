create view identity.pub_accounts as select id from identity.account;
