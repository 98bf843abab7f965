-- For campaigns: which segments of customers there are, and who is in them.
create view orders.pub_customer_segment as select id, name from orders.customer_segment;

create view orders.pub_customer_segment_member as
select segment_id, account_id from orders.customer_segment_member;
