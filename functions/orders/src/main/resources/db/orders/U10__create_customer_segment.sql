select identity.withdraw('admin', 'rate:write:all');
drop index orders.payment_notice_by_age;
drop table orders.customer_segment_member;
drop table orders.customer_segment;
