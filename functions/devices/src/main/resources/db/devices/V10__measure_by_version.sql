-- What no mean can be reckoned of.
delete from devices.heartbeat_hour where abs(total) > 1e18 or total = 'NaN' or greatest(abs(least), abs(greatest)) > 1e15;

-- What a device measures in the hour of an update is put down to the version that it had.
alter table devices.heartbeat_hour drop constraint heartbeat_hour_pk,
    add constraint heartbeat_hour_pk primary key (device_id, metric, hour, version);
