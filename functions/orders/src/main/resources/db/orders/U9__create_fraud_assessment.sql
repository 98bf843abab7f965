select notifications.withdraw('order.held');
select identity.withdraw('admin', 'fraud:write:all');
select identity.withdraw('admin', 'fraud:read:all');
drop view orders.held_order;
drop table orders.fraud_assessment;
drop table orders.fraud_policy;
