-- What is paid for an order. No card data: the provider has it, and gives out a token.
create table orders.payment (
    id uuid constraint payment_pk primary key,
    order_id uuid not null constraint payment_order_once unique
        constraint payment_order references orders.order (id),
    account_id uuid not null,
    provider text not null,
    -- What the provider calls it; null until it has answered.
    reference text,
    status text not null constraint payment_status check (status in
        ('created', 'processing', 'requires_action', 'authorised', 'captured', 'failed', 'voided', 'refunded')),
    currency char(3) not null,
    amount bigint not null constraint payment_amount check (amount > 0),
    captured bigint not null default 0,
    refunded bigint not null default 0,
    attempt integer not null default 1,
    action_url text,
    failure text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint payment_captured check (captured between 0 and amount),
    constraint payment_refunded check (refunded between 0 and captured)
);

-- Serves: the export of an account.
create index payment_by_account on orders.payment (account_id, id);
-- Serves: what a provider has not said the end of.
create index payment_waiting on orders.payment (updated_at)
    where status in ('created', 'processing', 'requires_action', 'authorised');

-- What is to be asked of a provider: kept with what it follows from, and done once.
create table orders.payment_operation (
    id uuid constraint payment_operation_pk primary key,
    payment_id uuid not null constraint payment_operation_payment references orders.payment (id),
    kind text not null constraint payment_operation_kind check (kind in ('authorise', 'capture', 'cancel', 'refund')),
    amount bigint not null constraint payment_operation_amount check (amount > 0),
    -- What the provider gave the buyer for the card; for an authorisation only.
    method text,
    reference text,
    done_at timestamptz,
    created_at timestamptz not null
);

-- Serves: what is to be done, and of which payment.
create index payment_operation_due on orders.payment_operation (created_at) where done_at is null;
create index payment_operation_by_payment on orders.payment_operation (payment_id, id);

-- Which notices of providers have had their effect.
create table orders.payment_notice (
    provider text not null,
    notice_id text not null,
    received_at timestamptz not null,
    constraint payment_notice_pk primary key (provider, notice_id)
);

-- Double-entry books: what is captured up to an amount, or refunded up to one, stands in them once.
create table orders.ledger_entry (
    id uuid constraint ledger_entry_pk primary key,
    payment_id uuid not null constraint ledger_entry_payment references orders.payment (id),
    kind text not null constraint ledger_entry_kind check (kind in ('capture', 'refund')),
    up_to bigint not null,
    created_at timestamptz not null,
    constraint ledger_entry_once unique (payment_id, kind, up_to)
);

create table orders.ledger_posting (
    entry_id uuid not null constraint ledger_posting_entry references orders.ledger_entry (id),
    account text not null,
    currency char(3) not null,
    amount bigint not null,
    constraint ledger_posting_pk primary key (entry_id, account)
);

create function orders.check_ledger_balance() returns trigger language plpgsql as $$
begin
    if (select sum(p.amount) from orders.ledger_posting p where p.entry_id = new.entry_id) <> 0 then
        raise exception 'The entry % is not balanced', new.entry_id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger ledger_posting_balanced after insert or update on orders.ledger_posting
    deferrable initially deferred for each row execute function orders.check_ledger_balance();

-- The provider for laptops and tests remembers its charges here.
create table orders.embedded_charge (
    reference text constraint embedded_charge_pk primary key,
    payment_id uuid not null,
    status text not null,
    amount bigint not null,
    captured bigint not null default 0,
    refunded bigint not null default 0,
    failure text,
    created_at timestamptz not null
);

-- Which requests it has had, so that none has its effect twice.
create table orders.embedded_request (
    key text constraint embedded_request_pk primary key,
    reference text not null,
    created_at timestamptz not null
);

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
from orders.cart c where c.account_id is not null
union all
select p.account_id, 'payments', p.id, jsonb_build_object(
    'id', p.id, 'orderId', p.order_id, 'provider', p.provider, 'status', p.status, 'currency', p.currency,
    'amount', p.amount, 'captured', p.captured, 'refunded', p.refunded, 'createdAt', p.created_at)
from orders.payment p;

select identity.permit('admin', 'payment:refund:all');
