-- Who brings buyers, for a share of what these pay.
create table orders.affiliate (
    id uuid constraint affiliate_pk primary key,
    account_id uuid not null constraint affiliate_account_once unique,
    -- Null once the account is erased.
    name text constraint affiliate_name_length check (length(name) between 1 and 100),
    status text not null constraint affiliate_status check (status in ('applied', 'active', 'suspended')),
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- What affiliates are promised: one row, whose document has the tiers of commissions.
create table orders.affiliate_terms (
    singleton boolean constraint affiliate_terms_pk primary key default true
        constraint affiliate_terms_singleton check (singleton),
    version integer not null default 1,
    document jsonb not null
);

insert into orders.affiliate_terms (document) values ('{"attributionDays": 30, "holdDays": 30, "tiers": [
    {"name": "bronze", "minimumOrders": 0, "rate": 500},
    {"name": "silver", "minimumOrders": 20, "rate": 800},
    {"name": "gold", "minimumOrders": 100, "rate": 1000}]}');

create table orders.affiliate_link (
    id uuid constraint affiliate_link_pk primary key,
    affiliate_id uuid not null constraint affiliate_link_affiliate references orders.affiliate (id),
    code text not null constraint affiliate_link_code unique,
    name text not null constraint affiliate_link_name_length check (length(name) between 1 and 100),
    target text not null constraint affiliate_link_target check (target ~ '^/([^/\\]|$)'),
    active boolean not null default true,
    clicks integer not null default 0,
    created_at timestamptz not null
);

-- Serves: the links of an affiliate, newest first.
create index affiliate_link_by_affiliate on orders.affiliate_link (affiliate_id, id desc);

-- Somebody has followed a link. Says nothing of who that was.
create table orders.affiliate_click (
    id uuid constraint affiliate_click_pk primary key,
    link_id uuid not null constraint affiliate_click_link references orders.affiliate_link (id),
    created_at timestamptz not null
);

-- Serves: what is too old to count.
create index affiliate_click_by_age on orders.affiliate_click (created_at);

-- Codes of promotions whose use counts for an affiliate.
create table orders.affiliate_code (
    code text constraint affiliate_code_pk primary key
        constraint affiliate_code_known references orders.promotion_code (code),
    affiliate_id uuid not null constraint affiliate_code_affiliate references orders.affiliate (id),
    created_at timestamptz not null
);

-- Serves: the codes of an affiliate.
create index affiliate_code_by_affiliate on orders.affiliate_code (affiliate_id, code);

-- Who has brought the buyer of an order, and whether that counts.
create table orders.affiliate_referral (
    id uuid constraint affiliate_referral_pk primary key,
    order_id uuid not null constraint affiliate_referral_order_once unique
        constraint affiliate_referral_order references orders.order (id),
    affiliate_id uuid not null constraint affiliate_referral_affiliate references orders.affiliate (id),
    link_id uuid constraint affiliate_referral_link references orders.affiliate_link (id),
    code text,
    status text not null constraint affiliate_referral_status check (status in
        ('counted', 'self_referral', 'too_late', 'not_active')),
    -- In hundredths of a percent, once the order is paid.
    rate integer,
    currency char(3) not null,
    -- What the commission is of: the goods, after discounts and before tax.
    base_amount bigint not null,
    created_at timestamptz not null,
    constraint affiliate_referral_way check (link_id is not null or code is not null)
);

-- Serves: the referrals of an affiliate, newest first.
create index affiliate_referral_by_affiliate on orders.affiliate_referral (affiliate_id, id desc);
-- Serves: how many have been paid lately, which says the tier.
create index affiliate_referral_paid on orders.affiliate_referral (affiliate_id, created_at) where rate is not null;

-- What affiliates are paid together; two people who are not the affiliate say yes to it first.
create table orders.affiliate_statement (
    id uuid constraint affiliate_statement_pk primary key,
    affiliate_id uuid not null constraint affiliate_statement_affiliate references orders.affiliate (id),
    currency char(3) not null,
    amount bigint not null constraint affiliate_statement_amount check (amount > 0),
    status text not null constraint affiliate_statement_status check (status in ('open', 'approved', 'paid')),
    reference text,
    created_by uuid not null,
    created_at timestamptz not null,
    paid_at timestamptz,
    constraint affiliate_statement_reference check ((status = 'paid') = (reference is not null))
);

-- Serves: the statements of an affiliate, newest first.
create index affiliate_statement_by_affiliate on orders.affiliate_statement (affiliate_id, id desc);

create table orders.affiliate_approval (
    statement_id uuid not null constraint affiliate_approval_statement references orders.affiliate_statement (id),
    approved_by uuid not null,
    created_at timestamptz not null,
    constraint affiliate_approval_pk primary key (statement_id, approved_by)
);

-- What an affiliate has earned, and what is taken back because the buyer got money back; up to which refund.
create table orders.affiliate_entry (
    id uuid constraint affiliate_entry_pk primary key,
    referral_id uuid not null constraint affiliate_entry_referral references orders.affiliate_referral (id),
    affiliate_id uuid not null,
    kind text not null constraint affiliate_entry_kind check (kind in ('commission', 'clawback')),
    refunded bigint not null constraint affiliate_entry_refunded check ((kind = 'commission') = (refunded = 0)),
    currency char(3) not null,
    amount bigint not null constraint affiliate_entry_sign check (case kind when 'commission' then amount > 0 else amount < 0 end),
    payable_at timestamptz not null,
    statement_id uuid constraint affiliate_entry_statement references orders.affiliate_statement (id)
        deferrable initially deferred,
    created_at timestamptz not null,
    constraint affiliate_entry_once unique (referral_id, kind, refunded)
);

-- Serves: what is to be paid, and to whom.
create index affiliate_entry_payable on orders.affiliate_entry (affiliate_id, payable_at) where statement_id is null;
-- Serves: what a statement consists of.
create index affiliate_entry_by_statement on orders.affiliate_entry (statement_id, id) where statement_id is not null;

-- For functions/social: who is an affiliate, and what they have brought.
create view orders.pub_affiliate as
select a.id as affiliate_id, a.account_id, a.name, a.status = 'active' as active,
    (select coalesce(sum(l.clicks), 0)::bigint from orders.affiliate_link l where l.affiliate_id = a.id) as clicks,
    (select count(*) from orders.affiliate_referral r where r.affiliate_id = a.id and r.rate is not null) as orders
from orders.affiliate a;

create view orders.pub_affiliate_code as
select a.account_id, c.affiliate_id, c.code, c.created_at
from orders.affiliate_code c join orders.affiliate a on a.id = c.affiliate_id;

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
from orders.affiliate a;

select identity.permit('admin', 'affiliate:read:all');
select identity.permit('admin', 'affiliate:write:all');
select identity.permit('admin', 'payout:approve:all');

select notifications.announce(type => 'affiliate.changed', category => 'operations', link => '/affiliates',
    sample => '{"affiliateId": "01930000-0000-7000-8000-000000000000", "status": "active"}');
select notifications.say('affiliate.changed', 'en', 'Your affiliate account is {{status}}', '');
select notifications.say('affiliate.changed', 'de', 'Dein Partnerkonto ist jetzt {{status}}', '');
select notifications.announce(type => 'affiliate.paid', category => 'orders', channels => array ['in_app', 'email'],
    link => '/affiliates/statements/{{statementId}}',
    sample => '{"statementId": "01930000-0000-7000-8000-000000000000", "total": "47.50 EUR"}');
select notifications.say('affiliate.paid', 'en', 'Your commission of {{total}} is on its way', '');
select notifications.say('affiliate.paid', 'de', 'Deine Provision von {{total}} ist unterwegs', '');
