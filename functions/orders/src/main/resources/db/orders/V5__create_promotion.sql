-- What makes things cheaper.
create table orders.promotion (
    id uuid constraint promotion_pk primary key,
    name text not null constraint promotion_name_length check (length(name) between 1 and 100),
    -- Whether it needs no code.
    automatic boolean not null,
    active boolean not null default true,
    rules jsonb not null,
    priority integer not null,
    total_limit integer constraint promotion_total_limit check (total_limit > 0),
    customer_limit integer constraint promotion_customer_limit check (customer_limit > 0),
    used integer not null default 0,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint promotion_used check (used >= 0 and (total_limit is null or used <= total_limit))
);

-- Serves: those that need no code.
create index promotion_automatic on orders.promotion (priority desc, id) where automatic and active;

-- What a promotion is asked for with, in capitals. One for a single use knows the order that it was used for.
create table orders.promotion_code (
    id uuid constraint promotion_code_pk primary key,
    code text not null constraint promotion_code_once unique
        constraint promotion_code_shape check (code ~ '^[A-Z0-9-]{3,40}$'),
    promotion_id uuid not null constraint promotion_code_promotion references orders.promotion (id),
    single_use boolean not null,
    order_id uuid,
    created_at timestamptz not null
);

-- Serves: the codes of a promotion.
create index promotion_code_by_promotion on orders.promotion_code (promotion_id, id desc);
-- Serves: the codes that an order has used.
create index promotion_code_by_order on orders.promotion_code (order_id) where order_id is not null;

-- Who has used a promotion.
create table orders.promotion_redemption (
    promotion_id uuid not null constraint promotion_redemption_promotion references orders.promotion (id),
    order_id uuid not null,
    account_id uuid not null,
    code text,
    amount bigint not null constraint promotion_redemption_amount check (amount >= 0),
    created_at timestamptz not null,
    constraint promotion_redemption_pk primary key (promotion_id, order_id)
);

-- Serves: how often an account has used a promotion.
create index promotion_redemption_by_account on orders.promotion_redemption (account_id, promotion_id);
-- Serves: what an order has used.
create index promotion_redemption_by_order on orders.promotion_redemption (order_id);

-- What somebody has typed in, applied or not.
create table orders.cart_code (
    cart_id uuid not null constraint cart_code_cart references orders.cart (id) on delete cascade,
    code text not null,
    constraint cart_code_pk primary key (cart_id, code)
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
from orders.payment p;

select identity.permit('admin', 'promotion:read:all');
select identity.permit('admin', 'promotion:write:all');
