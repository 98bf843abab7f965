drop view orders.pub_order_owner;
