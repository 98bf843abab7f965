-- Published: whom moderation does not suspend, those who rank above users. An administrator does.
create view identity.pub_protected_accounts as
select a.id as account_id from identity.account a
where (select coalesce(max(r.rank), 0) from identity.role r where r.name = any(a.roles))
    > (select rank from identity.role where name = 'user');
