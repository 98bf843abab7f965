delete from devices.heartbeat_hour h using devices.heartbeat_hour o
where o.device_id = h.device_id and o.metric = h.metric and o.hour = h.hour and o.version > h.version;
alter table devices.heartbeat_hour drop constraint heartbeat_hour_pk,
    add constraint heartbeat_hour_pk primary key (device_id, metric, hour);
