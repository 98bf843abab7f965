-- Published for whoever sums up: what devices measured by the hour, what they installed, and what they failed with.
create view devices.pub_device_hour as
select h.device_id, d.type, h.version, h.metric, h.hour, h.samples, h.total
from devices.heartbeat_hour h join devices.device d on d.id = h.device_id;

create view devices.pub_device_install as
select p.device_id, d.type, p.version, p.since as at
from devices.version_period p join devices.device d on d.id = p.device_id;

create view devices.pub_device_error as
select o.device_id, d.type, o.version, g.kind, g.title as error, o.at
from devices.error_occurrence o
join devices.error_group g on g.id = o.group_id
join devices.device d on d.id = o.device_id;

-- Serve: what is new, and all of a time, for whoever sums up.
create index heartbeat_hour_by_time on devices.heartbeat_hour using brin (hour) with (pages_per_range = 16);
create index version_period_by_time on devices.version_period (since);
