select identity.withdraw('admin', 'payment:refund:all');
create or replace view orders.pub_export as
select o.account_id, 'orders' as kind, o.id, jsonb_build_object(
    'id', o.id, 'number', o.number, 'status', o.status, 'currency', o.currency, 'subtotal', o.subtotal,
    'discount', o.discount, 'tax', o.tax, 'total', o.total, 'address', o.address, 'carrier', o.carrier,
    'trackingNumber', o.tracking_number, 'placedAt', o.placed_at,
    'lines', (select jsonb_agg(jsonb_build_object('sku', l.sku, 'title', l.title, 'quantity', l.quantity,
            'unitAmount', l.unit_amount, 'discount', l.discount, 'tax', l.tax, 'total', l.total) order by l.position)
        from orders.order_line l where l.order_id = o.id)) as document
from orders.order o
union all
select c.account_id, 'carts', c.id, jsonb_build_object(
    'id', c.id, 'currency', c.currency, 'updatedAt', c.updated_at,
    'lines', (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
        from orders.cart_line l where l.cart_id = c.id))
from orders.cart c where c.account_id is not null;
drop table orders.embedded_request;
drop table orders.embedded_charge;
drop table orders.ledger_posting;
drop function orders.check_ledger_balance();
drop table orders.ledger_entry;
drop table orders.payment_notice;
drop table orders.payment_operation;
drop table orders.payment;
