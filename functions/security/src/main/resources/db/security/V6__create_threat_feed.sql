-- Lists of hostile addresses that others publish, and the ranges that they had when they were last read.
create table security.threat_feed (
    id uuid constraint threat_feed_pk primary key,
    name text not null constraint threat_feed_name check (length(name) between 1 and 100),
    url text not null constraint threat_feed_url check (length(url) <= 500),
    created_at timestamptz not null,
    created_by uuid not null,
    imported_at timestamptz,
    ranges integer not null,
    fault text
);

create table security.feed_range (
    feed_id uuid not null constraint feed_range_feed references security.threat_feed on delete cascade,
    cidr cidr not null,
    constraint feed_range_pk primary key (feed_id, cidr)
);

create trigger feed_range_changes after insert or delete on security.feed_range
for each statement execute function security.count_address_revision();

create or replace view security.pub_address_rules as
select cidr::text as cidr, country, action, expires_at, false as automatic from security.address_rule
union all
select network, null, case level when 'banned' then 'deny' when 'slowed' then 'slow' else 'warn' end, until, true
from security.penalty where level <> 'lifted'
union all
select cidr::text, null, 'deny', null, true from security.feed_range;

select identity.permit('admin', 'threat-feed:read:all');
select identity.permit('admin', 'threat-feed:write:all');
