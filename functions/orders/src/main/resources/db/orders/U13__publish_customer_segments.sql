drop view orders.pub_customer_segment_member;
drop view orders.pub_customer_segment;
