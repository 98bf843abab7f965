-- Where stock lies.
create table orders.location (
    id uuid constraint location_pk primary key,
    code text not null constraint location_code unique
        constraint location_code_shape check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null constraint location_name_length check (length(name) between 1 and 100),
    created_at timestamptz not null
);

-- How many of a variant there are at a location.
create table orders.stock_level (
    id uuid constraint stock_level_pk primary key,
    variant_id uuid not null,
    location_id uuid not null constraint stock_level_location references orders.location (id),
    on_hand integer not null default 0 constraint stock_level_on_hand check (on_hand >= 0),
    reserved integer not null default 0 constraint stock_level_reserved check (reserved >= 0),
    incoming integer not null default 0 constraint stock_level_incoming check (incoming >= 0),
    back_order boolean not null,
    low_threshold integer not null constraint stock_level_low_threshold check (low_threshold >= 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- Serves: the levels of a variant, which are locked in this order.
    constraint stock_level_place unique (variant_id, location_id),
    constraint stock_level_not_oversold check (back_order or reserved <= on_hand)
);

-- Every change of a level, for good.
create table orders.stock_movement (
    id uuid constraint stock_movement_pk primary key,
    level_id uuid not null constraint stock_movement_level references orders.stock_level (id),
    kind text not null constraint stock_movement_kind check (kind in ('adjusted', 'reserved', 'released', 'shipped')),
    reason text not null,
    on_hand_change integer not null,
    reserved_change integer not null,
    order_id uuid,
    actor_id uuid,
    created_at timestamptz not null
);

-- Serves: the movements of a level, newest first.
create index stock_movement_by_level on orders.stock_movement (level_id, id desc);

-- What an order holds of a level; without an expiry once it is paid for.
create table orders.reservation (
    order_id uuid not null,
    level_id uuid not null constraint reservation_level references orders.stock_level (id),
    quantity integer not null constraint reservation_quantity check (quantity > 0),
    status text not null constraint reservation_status check (status in ('held', 'released', 'shipped')),
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint reservation_pk primary key (order_id, level_id)
);

-- Serves: what has expired.
create index reservation_expiring on orders.reservation (expires_at) where status = 'held' and expires_at is not null;

-- For the catalogue: what can be sold of a variant now.
create view orders.pub_stock as
select variant_id, sum(greatest(on_hand - reserved, 0))::integer as available
from orders.stock_level group by variant_id;

select identity.permit('admin', 'stock:read:all');
select identity.permit('admin', 'stock:write:all');

select notifications.announce(type => 'stock.low', category => 'operations', link => '/admin/inventory/{{sku}}',
    roles => array ['admin', 'super_admin'],
    sample => '{"sku": "MUG-BLUE", "location": "main", "available": 2}');
select notifications.say('stock.low', 'en', 'Few are left of {{sku}}', '{{available}} are left at {{location}}.');
select notifications.say('stock.low', 'de', 'Von {{sku}} sind nur noch wenige da',
    'In {{location}} sind noch {{available}} da.');
