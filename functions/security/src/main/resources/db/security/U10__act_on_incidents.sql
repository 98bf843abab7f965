drop table security.incident_action;
drop table security.incident_policy;
