-- By what orders are judged: one row, whose document says what weighs how much.
create table orders.fraud_policy (
    singleton boolean constraint fraud_policy_pk primary key default true
        constraint fraud_policy_singleton check (singleton),
    version integer not null default 1,
    document jsonb not null
);

insert into orders.fraud_policy (document) values ('{"reviewFrom": 50, "denyFrom": 90, "rules": [
    {"signal": "account-velocity", "weight": 30, "threshold": 10},
    {"signal": "address-velocity", "weight": 25, "threshold": 4},
    {"signal": "network-velocity", "weight": 15, "threshold": 10},
    {"signal": "device-shared", "weight": 35, "threshold": 3},
    {"signal": "country-mismatch", "weight": 25, "threshold": 1},
    {"signal": "cards-declined", "weight": 30, "threshold": 3},
    {"signal": "large-first-order", "weight": 20, "threshold": 100000},
    {"signal": "known-fraud", "weight": 90, "threshold": 1},
    {"signal": "good-history", "weight": -30, "threshold": 3}]}');

-- How an order was judged, and whether that was right. Devices, networks and addresses are kept as digests.
create table orders.fraud_assessment (
    order_id uuid constraint fraud_assessment_pk primary key
        constraint fraud_assessment_order references orders.order (id),
    account_id uuid not null,
    score integer not null constraint fraud_assessment_score check (score between 0 and 100),
    decision text not null constraint fraud_assessment_decision check (decision in ('allow', 'review', 'deny')),
    reasons jsonb not null,
    device text,
    network text,
    address text,
    verdict text constraint fraud_assessment_verdict check (verdict in ('genuine', 'fraud')),
    note text,
    judged_by uuid,
    judged_at timestamptz,
    created_at timestamptz not null,
    constraint fraud_assessment_judged check ((verdict is null) = (judged_by is null))
);

-- Serves: those that wait for somebody, newest first.
create index fraud_assessment_waiting on orders.fraud_assessment (order_id desc)
    where decision = 'review' and verdict is null;
-- Orders that somebody has to look at before money is taken.
create view orders.held_order as
select order_id from orders.fraud_assessment where decision = 'review' and verdict is null;

-- Serve: who else has used a device, a network or an address lately; and what was known of them.
create index fraud_assessment_by_device on orders.fraud_assessment (device, created_at) where device is not null;
create index fraud_assessment_by_network on orders.fraud_assessment (network, created_at) where network is not null;
create index fraud_assessment_by_address on orders.fraud_assessment (address, created_at) where address is not null;
-- Serves: what is known of an account, and its erasure.
create index fraud_assessment_by_account on orders.fraud_assessment (account_id);

select identity.permit('admin', 'fraud:read:all');
select identity.permit('admin', 'fraud:write:all');

select notifications.announce(type => 'order.held', category => 'operations', link => '/admin/orders/{{orderId}}',
    roles => array ['admin', 'super_admin'],
    sample => '{"orderId": "01930000-0000-7000-8000-000000000000", "number": "M0000042", "score": 65}');
select notifications.say('order.held', 'en', 'Order {{number}} waits for somebody to look at it', 'Its score is {{score}}.');
select notifications.say('order.held', 'de', 'Die Bestellung {{number}} wartet auf eine Prüfung',
    'Sie hat {{score}} Punkte.');
