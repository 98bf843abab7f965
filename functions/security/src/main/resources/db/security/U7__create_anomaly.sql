select identity.withdraw('admin', 'anomaly:write:all');
select identity.withdraw('admin', 'anomaly:read:all');
drop table security.anomaly;
drop table security.habit;
drop table security.detection;
