select identity.withdraw('admin', 'content-type:write:all');
drop table content.type_schema, content.type;
