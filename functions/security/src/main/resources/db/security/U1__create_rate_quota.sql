select identity.withdraw('admin', 'rate-limit:write:all');
select identity.withdraw('admin', 'rate-limit:read:all');
drop view security.pub_rate_limits;
drop table security.rate_quota;
