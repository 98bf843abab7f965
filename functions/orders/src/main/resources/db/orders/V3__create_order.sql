-- What somebody has bought, as it was then. Amounts are in the smallest unit of the currency.
create table orders.order (
    id uuid constraint order_pk primary key,
    sequence bigint not null generated always as identity,
    number text not null generated always as ('M' || lpad(sequence::text, greatest(7, length(sequence::text)), '0')) stored
        constraint order_number_once unique,
    account_id uuid not null,
    status text not null constraint order_status check (status in
        ('placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'returned', 'refunded')),
    currency char(3) not null,
    subtotal bigint not null,
    discount bigint not null constraint order_discount check (discount >= 0),
    tax bigint not null constraint order_tax check (tax >= 0),
    total bigint not null constraint order_total check (total >= 0),
    -- Null once the account is erased.
    address jsonb,
    shipping_method text,
    carrier text,
    tracking_number text,
    version integer not null default 1,
    placed_at timestamptz not null,
    updated_at timestamptz not null,
    delivered_at timestamptz,
    constraint order_sum check (total = subtotal - discount + tax)
);

-- Serves: an account's, newest first, and its export.
create index order_by_account on orders.order (account_id, id desc);
-- Serves: those of a status, newest first.
create index order_by_status on orders.order (status, id desc);

-- One thing of an order, and one line for its shipping: what it cost, and how that came about.
create table orders.order_line (
    id uuid constraint order_line_pk primary key,
    order_id uuid not null constraint order_line_order references orders.order (id),
    position integer not null,
    kind text not null constraint order_line_kind check (kind in ('item', 'shipping')),
    variant_id uuid,
    product_id uuid,
    sku text,
    title text not null,
    quantity integer not null constraint order_line_quantity check (quantity > 0),
    unit_amount bigint not null constraint order_line_unit_amount check (unit_amount >= 0),
    subtotal bigint not null,
    discount bigint not null,
    tax_rate integer not null constraint order_line_tax_rate check (tax_rate between 0 and 10000),
    tax bigint not null constraint order_line_tax check (tax >= 0),
    total bigint not null,
    constraint order_line_position unique (order_id, position),
    constraint order_line_variant check (kind = 'shipping' or (variant_id is not null and product_id is not null)),
    constraint order_line_subtotal check (subtotal = unit_amount * quantity),
    constraint order_line_discount check (discount between 0 and subtotal),
    constraint order_line_sum check (total = subtotal - discount + tax)
);

-- The sum of the lines is the total, always.
create function orders.check_order_sum() returns trigger language plpgsql as $$
begin
    if exists (
        select from orders.order o
        where o.id = new.order_id and (o.subtotal, o.discount, o.tax, o.total) is distinct from (
            select (sum(l.subtotal)::bigint, sum(l.discount)::bigint, sum(l.tax)::bigint, sum(l.total)::bigint)
            from orders.order_line l where l.order_id = o.id)) then
        raise exception 'The lines of order % do not add up to it', new.order_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger order_line_adds_up after insert or update on orders.order_line
    deferrable initially deferred for each row execute function orders.check_order_sum();

-- What became of an order.
create table orders.order_step (
    id uuid constraint order_step_pk primary key,
    order_id uuid not null constraint order_step_order references orders.order (id),
    status text not null,
    note text,
    actor_id uuid,
    created_at timestamptz not null
);

-- Serves: the timeline of an order.
create index order_step_by_order on orders.order_step (order_id, id);

-- Taxes in hundredths of a percent; where a country is not named, there are none.
create table orders.tax_rate (
    country char(2) not null,
    tax_class text not null,
    rate integer not null constraint tax_rate_rate check (rate between 0 and 10000),
    constraint tax_rate_pk primary key (country, tax_class)
);

insert into orders.tax_rate (country, tax_class, rate) values
    ('AT', 'standard', 2000), ('AT', 'reduced', 1000), ('AT', 'zero', 0),
    ('CH', 'standard', 810), ('CH', 'reduced', 260), ('CH', 'zero', 0),
    ('DE', 'standard', 1900), ('DE', 'reduced', 700), ('DE', 'zero', 0),
    ('FR', 'standard', 2000), ('FR', 'reduced', 550), ('FR', 'zero', 0),
    ('GB', 'standard', 2000), ('GB', 'reduced', 500), ('GB', 'zero', 0),
    ('IT', 'standard', 2200), ('IT', 'reduced', 1000), ('IT', 'zero', 0);

-- What it costs to send something; the country ** stands for all that are not named.
create table orders.shipping_rate (
    method text not null,
    country char(2) not null,
    currency char(3) not null,
    title text not null,
    base_amount bigint not null constraint shipping_rate_base check (base_amount >= 0),
    kilogram_amount bigint not null constraint shipping_rate_kilogram check (kilogram_amount >= 0),
    constraint shipping_rate_pk primary key (method, country, currency)
);

insert into orders.shipping_rate (method, country, currency, title, base_amount, kilogram_amount) values
    ('standard', 'AT', 'EUR', 'Standard shipping', 490, 0), ('express', 'AT', 'EUR', 'Express shipping', 1290, 100),
    ('standard', 'DE', 'EUR', 'Standard shipping', 590, 0), ('express', 'DE', 'EUR', 'Express shipping', 1490, 100),
    ('standard', '**', 'EUR', 'Standard shipping', 990, 200), ('express', '**', 'EUR', 'Express shipping', 2990, 400),
    ('standard', '**', 'USD', 'Standard shipping', 1090, 220), ('express', '**', 'USD', 'Express shipping', 3290, 440),
    ('standard', 'GB', 'GBP', 'Standard shipping', 450, 0), ('express', 'GB', 'GBP', 'Express shipping', 1190, 100),
    ('standard', 'CH', 'CHF', 'Standard shipping', 790, 0), ('express', 'CH', 'CHF', 'Express shipping', 1790, 100);

-- For the catalogue: who has bought what.
create view orders.pub_purchase as
select l.id as line_id, o.id as order_id, o.account_id, l.product_id, l.variant_id, o.delivered_at
from orders.order_line l join orders.order o on o.id = l.order_id
where l.kind = 'item' and o.status not in ('cancelled', 'refunded');

-- What an export of an account holds of it.
create view orders.pub_export as
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

select identity.permit('admin', 'order:read:all');
select identity.permit('admin', 'order:write:all');

select notifications.announce(type => 'order.placed', category => 'orders', channels => array ['in_app', 'email'],
    link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "total": "47.50 EUR"}');
select notifications.say('order.placed', 'en', 'Thank you for order {{number}}', 'It comes to {{total}}.');
select notifications.say('order.placed', 'de', 'Danke für die Bestellung {{number}}', 'Sie macht {{total}}.');
select notifications.announce(type => 'order.paid', category => 'orders', link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "total": "47.50 EUR"}');
select notifications.say('order.paid', 'en', 'Order {{number}} is paid', 'We have got {{total}}.');
select notifications.say('order.paid', 'de', 'Die Bestellung {{number}} ist bezahlt', 'Wir haben {{total}} erhalten.');
select notifications.announce(type => 'order.shipped', category => 'orders', channels => array ['in_app', 'email'],
    link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "carrier": "Post",
        "trackingNumber": "1Z0"}');
select notifications.say('order.shipped', 'en', 'Order {{number}} is on its way',
    'With {{carrier}}, number {{trackingNumber}}.');
select notifications.say('order.shipped', 'de', 'Die Bestellung {{number}} ist unterwegs',
    'Mit {{carrier}}, Nummer {{trackingNumber}}.');
select notifications.announce(type => 'order.delivered', category => 'orders', link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042"}');
select notifications.say('order.delivered', 'en', 'Order {{number}} has arrived', '');
select notifications.say('order.delivered', 'de', 'Die Bestellung {{number}} ist angekommen', '');
select notifications.announce(type => 'order.cancelled', category => 'orders', link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042",
        "reason": "It was not paid for in time."}');
select notifications.say('order.cancelled', 'en', 'Order {{number}} is cancelled', '{{reason}}');
select notifications.say('order.cancelled', 'de', 'Die Bestellung {{number}} ist storniert', '{{reason}}');
select notifications.announce(type => 'order.refunded', category => 'orders', channels => array ['in_app', 'email'],
    link => '/orders/{{orderId}}',
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "total": "47.50 EUR"}');
select notifications.say('order.refunded', 'en', 'Money for order {{number}} is on its way back', '{{total}}');
select notifications.say('order.refunded', 'de', 'Geld der Bestellung {{number}} kommt zurück', '{{total}}');
