-- What buyers want to send back.
create table orders.return_request (
    id uuid constraint return_request_pk primary key,
    order_id uuid not null constraint return_request_order references orders.order (id),
    account_id uuid not null,
    status text not null constraint return_request_status check (status in
        ('requested', 'approved', 'refused', 'withdrawn', 'received', 'refunded')),
    note text,
    -- What the buyer gets back, once they do; in the currency of the order.
    refund_amount bigint constraint return_request_refund check (refund_amount >= 0),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint return_request_refunded check ((status = 'refunded') = (refund_amount is not null))
);

-- Serves: the returns of an account, newest first, and its export.
create index return_request_by_account on orders.return_request (account_id, id desc);
-- Serves: the returns of an order.
create index return_request_by_order on orders.return_request (order_id);

create table orders.return_line (
    return_id uuid not null constraint return_line_return references orders.return_request (id),
    line_id uuid not null constraint return_line_line references orders.order_line (id),
    quantity integer not null constraint return_line_quantity check (quantity > 0),
    reason text not null constraint return_line_reason check (reason in
        ('damaged', 'wrong_item', 'not_as_described', 'does_not_fit', 'unwanted', 'other')),
    comment text,
    -- How many have come back in a state that is accepted.
    accepted integer constraint return_line_accepted check (accepted between 0 and quantity),
    restocked boolean,
    -- What the buyer gets back for it, once they do.
    refund_amount bigint constraint return_line_refund check (refund_amount >= 0),
    constraint return_line_pk primary key (return_id, line_id)
);

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

select identity.permit('admin', 'return:read:all');
select identity.permit('admin', 'return:write:all');

select notifications.announce(type => 'return.changed', category => 'orders', channels => array ['in_app', 'email'],
    link => '/returns/{{returnId}}',
    sample => '{"returnId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "status": "approved"}');
select notifications.say('return.changed', 'en', 'Your return of order {{number}} is {{status}}', '');
select notifications.say('return.changed', 'de', 'Deine Rücksendung zur Bestellung {{number}}: {{status}}', '');
