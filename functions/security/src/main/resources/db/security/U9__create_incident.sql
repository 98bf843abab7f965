select notifications.withdraw('incident.opened');
select notifications.withdraw('anomaly.detected');
select identity.withdraw('admin', 'incident:write:all');
select identity.withdraw('admin', 'incident:read:all');
drop table security.incident_entry;
drop table security.incident_anomaly;
drop table security.incident;
