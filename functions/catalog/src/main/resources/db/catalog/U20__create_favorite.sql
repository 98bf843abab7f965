select identity.withdraw('admin', 'favorite:read:all');
drop table catalog.favorite;
