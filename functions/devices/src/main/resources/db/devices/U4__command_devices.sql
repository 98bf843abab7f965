select notifications.withdraw('device.wiped');
drop table devices.command;
