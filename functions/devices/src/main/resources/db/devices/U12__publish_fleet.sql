drop index devices.version_period_by_time;
drop index devices.heartbeat_hour_by_time;
drop view devices.pub_device_error;
drop view devices.pub_device_install;
drop view devices.pub_device_hour;
