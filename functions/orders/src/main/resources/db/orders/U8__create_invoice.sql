create or replace view orders.pub_export as
select o.account_id, 'orders' as kind, o.id, jsonb_build_object(
    'id', o.id, 'number', o.number, 'status', o.status, 'currency', o.currency, 'subtotal', o.subtotal,
    'discount', o.discount, 'tax', o.tax, 'total', o.total, 'address', o.address, 'carrier', o.carrier,
    'trackingNumber', o.tracking_number, 'placedAt', o.placed_at,
    'codes', (select jsonb_agg(r.code) from orders.promotion_redemption r where r.order_id = o.id and r.code is not null),
    'lines', (select jsonb_agg(jsonb_build_object('sku', l.sku, 'title', l.title, 'quantity', l.quantity,
            'unitAmount', l.unit_amount, 'discount', l.discount, 'tax', l.tax, 'total', l.total) order by l.position)
        from orders.order_line l where l.order_id = o.id)) as document
from orders.order o
union all
select c.account_id, 'carts', c.id, jsonb_build_object(
    'id', c.id, 'currency', c.currency, 'updatedAt', c.updated_at,
    'lines', (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
        from orders.cart_line l where l.cart_id = c.id))
from orders.cart c where c.account_id is not null
union all
select p.account_id, 'payments', p.id, jsonb_build_object(
    'id', p.id, 'orderId', p.order_id, 'provider', p.provider, 'status', p.status, 'currency', p.currency,
    'amount', p.amount, 'captured', p.captured, 'refunded', p.refunded, 'createdAt', p.created_at)
from orders.payment p
union all
select a.account_id, 'affiliates', a.id, jsonb_build_object(
    'id', a.id, 'name', a.name, 'status', a.status, 'createdAt', a.created_at,
    'codes', (select jsonb_agg(c.code order by c.code) from orders.affiliate_code c where c.affiliate_id = a.id),
    'links', (select jsonb_agg(jsonb_build_object('code', l.code, 'name', l.name, 'target', l.target, 'clicks', l.clicks)
            order by l.id) from orders.affiliate_link l where l.affiliate_id = a.id),
    'statements', (select jsonb_agg(jsonb_build_object('id', s.id, 'currency', s.currency, 'amount', s.amount,
            'status', s.status, 'createdAt', s.created_at) order by s.id)
        from orders.affiliate_statement s where s.affiliate_id = a.id))
from orders.affiliate a
union all
select r.account_id, 'returns', r.id, jsonb_build_object(
    'id', r.id, 'orderId', r.order_id, 'status', r.status, 'note', r.note, 'createdAt', r.created_at,
    'lines', (select jsonb_agg(jsonb_build_object('lineId', l.line_id, 'quantity', l.quantity, 'reason', l.reason,
            'comment', l.comment, 'accepted', l.accepted) order by l.line_id)
        from orders.return_line l where l.return_id = r.id))
from orders.return_request r;
drop table orders.invoice;
drop table orders.invoice_series;
