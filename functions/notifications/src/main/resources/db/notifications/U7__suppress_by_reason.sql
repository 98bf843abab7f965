drop view notifications.pub_suppression;
create view notifications.pub_suppression as select address from notifications.suppression;
alter table notifications.suppression drop constraint suppression_once;
delete from notifications.suppression s using notifications.suppression o where o.address = s.address and o.id < s.id;
alter table notifications.suppression add constraint suppression_address unique (address);
