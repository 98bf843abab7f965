drop view notifications.pub_export;
drop table notifications.retraction;
drop table notifications.occurrence;
drop table notifications.entry;
