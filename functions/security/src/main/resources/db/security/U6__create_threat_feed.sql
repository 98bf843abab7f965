select identity.withdraw('admin', 'threat-feed:write:all');
select identity.withdraw('admin', 'threat-feed:read:all');
create or replace view security.pub_address_rules as
select cidr::text as cidr, country, action, expires_at, false as automatic from security.address_rule
union all
select network, null, case level when 'banned' then 'deny' when 'slowed' then 'slow' else 'warn' end, until, true
from security.penalty where level <> 'lifted';
drop table security.feed_range;
drop table security.threat_feed;
