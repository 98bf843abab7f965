select identity.withdraw('admin', 'penalty:write:all');
select identity.withdraw('admin', 'penalty:read:all');
drop view security.pub_address_rules;
create view security.pub_address_rules as
select cidr::text as cidr, country, action, expires_at from security.address_rule;
drop table security.penalty;
