drop index notifications.delivery_by_message;
drop view notifications.pub_suppression;
drop table notifications.suppression;
