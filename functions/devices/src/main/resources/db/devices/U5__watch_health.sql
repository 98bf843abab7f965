drop table devices.runbook_run;
drop table devices.runbook;
drop table devices.policy_violation;
drop table devices.policy;
drop table devices.error_occurrence;
drop table devices.error_device;
drop table devices.error_group;
drop table devices.heartbeat_hour;
