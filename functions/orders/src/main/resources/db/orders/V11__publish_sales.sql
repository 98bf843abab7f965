-- Serves: the orders that were paid for in a time.
create index order_step_paid on orders.order_step (created_at, order_id) where status = 'paid';
-- Serves: the refunds of a time.
create index ledger_entry_refunded on orders.ledger_entry (created_at) where kind = 'refund';

-- For analytics: what was paid for, and when. An order that nobody has paid for is no sale.
create view orders.pub_order as
select o.id as order_id, o.account_id, o.placed_at, s.created_at as paid_at, o.currency, o.total,
    o.address ->> 'country' as country
from orders.order_step s join orders.order o on o.id = s.order_id
where s.status = 'paid';

-- The things of all orders, with what each cost after discounts, taxes among it.
create view orders.pub_order_line as
select l.id as line_id, l.order_id, l.product_id, l.variant_id, l.quantity, l.total as amount
from orders.order_line l where l.kind = 'item';

-- What was given back, and when.
create view orders.pub_refund as
select e.id as refund_id, p.order_id, e.created_at as refunded_at,
    (select max(g.amount) from orders.ledger_posting g where g.entry_id = e.id) as amount, p.currency
from orders.ledger_entry e join orders.payment p on p.id = e.payment_id
where e.kind = 'refund';
