select notifications.withdraw('affiliate.paid');
select notifications.withdraw('affiliate.changed');
select identity.withdraw('admin', 'payout:approve:all');
select identity.withdraw('admin', 'affiliate:write:all');
select identity.withdraw('admin', 'affiliate:read:all');
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
from orders.payment p;
drop view orders.pub_affiliate_code;
drop view orders.pub_affiliate;
drop table orders.affiliate_entry;
drop table orders.affiliate_approval;
drop table orders.affiliate_statement;
drop table orders.affiliate_referral;
drop table orders.affiliate_code;
drop table orders.affiliate_click;
drop table orders.affiliate_link;
drop table orders.affiliate_terms;
drop table orders.affiliate;
