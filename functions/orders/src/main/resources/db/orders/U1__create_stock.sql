select notifications.withdraw('stock.low');
select identity.withdraw('admin', 'stock:write:all');
select identity.withdraw('admin', 'stock:read:all');
drop view orders.pub_stock;
drop table orders.reservation;
drop table orders.stock_movement;
drop table orders.stock_level;
drop table orders.location;
