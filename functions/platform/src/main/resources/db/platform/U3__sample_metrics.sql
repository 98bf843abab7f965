select identity.withdraw('admin', 'metric:read:all');
drop table platform.metric;
