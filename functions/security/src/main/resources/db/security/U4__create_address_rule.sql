select identity.withdraw('admin', 'address-rule:write:all');
select identity.withdraw('admin', 'address-rule:read:all');
drop view security.pub_address_rules;
drop view security.pub_address_revision;
drop table security.address_rule;
drop function security.count_address_revision();
drop table security.address_revision;
