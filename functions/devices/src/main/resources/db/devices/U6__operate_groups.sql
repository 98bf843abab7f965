drop table devices.experiment;
drop table devices.operation_result;
drop table devices.operation;
