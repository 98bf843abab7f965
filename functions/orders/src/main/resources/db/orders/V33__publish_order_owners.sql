-- For functions/realtime: whose orders are, so that each buyer may follow theirs.
create view orders.pub_order_owner as
select id, account_id as owner_id from orders.order where account_id is not null;
