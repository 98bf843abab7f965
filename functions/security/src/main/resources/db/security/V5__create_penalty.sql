-- What networks were given for their behavior: at most one each, remembered for a day after it ended.
create table security.penalty (
    id uuid constraint penalty_pk primary key,
    network text not null constraint penalty_network unique,
    level text not null constraint penalty_level check (level in ('lifted', 'warned', 'slowed', 'banned')),
    score integer not null,
    reasons text[] not null,
    bans integer not null,
    since timestamptz not null,
    until timestamptz not null
);

create trigger penalty_changes after insert or update or delete on security.penalty
for each statement execute function security.count_address_revision();

create or replace view security.pub_address_rules as
select cidr::text as cidr, country, action, expires_at, false as automatic from security.address_rule
union all
select network, null, case level when 'banned' then 'deny' when 'slowed' then 'slow' else 'warn' end, until, true
from security.penalty where level <> 'lifted';

select identity.permit('admin', 'penalty:read:all');
select identity.permit('admin', 'penalty:write:all');
