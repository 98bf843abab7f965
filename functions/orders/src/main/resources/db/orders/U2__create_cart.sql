drop table orders.cart_line;
drop table orders.cart;
