select identity.withdraw('admin', 'database:read:all');
drop function platform.pub_unused_indexes(integer);
drop function platform.pub_tables(integer);
drop function platform.pub_database();
drop function platform.pub_statements(integer);
drop extension pg_stat_statements;
