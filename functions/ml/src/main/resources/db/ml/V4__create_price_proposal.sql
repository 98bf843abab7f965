-- By what prices are proposed: one row. Off until an administrator turns it on.
create table ml.pricing_policy (
    singleton boolean constraint pricing_policy_pk primary key default true
        constraint pricing_policy_singleton check (singleton),
    version integer not null default 1,
    document jsonb not null
);

insert into ml.pricing_policy (document) values ('{"enabled": false, "floorPercent": 80, "ceilingPercent": 120,
    "maxDailyPercent": 5, "lowCoverDays": 7, "highCoverDays": 60, "historyDays": 28}');

-- What a variant cost when a price was first proposed for it: floor and ceiling are counted from that.
create table ml.reference_price (
    variant_id uuid not null,
    currency char(3) not null,
    amount bigint not null constraint reference_price_amount check (amount > 0),
    since timestamptz not null,
    constraint reference_price_pk primary key (variant_id, currency)
);

create table ml.price_proposal (
    id uuid constraint price_proposal_pk primary key,
    variant_id uuid not null,
    product_id uuid not null,
    currency char(3) not null,
    current_amount bigint not null constraint price_proposal_current check (current_amount > 0),
    proposed_amount bigint not null constraint price_proposal_proposed check (proposed_amount > 0),
    -- Null where sales do not tell it.
    elasticity double precision,
    reasons jsonb not null,
    status text not null
        constraint price_proposal_status check (status in ('proposed', 'accepted', 'rejected', 'superseded')),
    created_at timestamptz not null,
    -- Null where the account is erased.
    decided_by uuid,
    decided_at timestamptz,
    constraint price_proposal_decided check ((status in ('accepted', 'rejected')) = (decided_at is not null))
);

-- There is one open proposal for a price at most.
create unique index price_proposal_open on ml.price_proposal (variant_id, currency) where status = 'proposed';
-- Serves: the proposals of one status, newest first.
create index price_proposal_by_status on ml.price_proposal (status, id desc);
-- Serves: what was accepted for a price lately.
create index price_proposal_accepted on ml.price_proposal (variant_id, currency, decided_at) where status = 'accepted';
-- Serves: the erasure of who decided.
create index price_proposal_by_decider on ml.price_proposal (decided_by) where decided_by is not null;
