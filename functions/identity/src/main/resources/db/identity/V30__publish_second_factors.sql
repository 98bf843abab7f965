-- Published: which accounts have a second factor. Read by primary key, where a fresh sign-in is asked for.
create view identity.pub_second_factors as select id as account_id from identity.account where factors <> '{}';
