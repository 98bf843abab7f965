-- How far each source has been read, and when.
create table analytics.reading (
    source text constraint reading_pk primary key constraint reading_source check (source in ('activity', 'sale')),
    -- Of activities: what transactions before this one wrote is marked.
    read_to bigint not null,
    read_at timestamptz not null
);

-- Quarters of an hour whose sums are to be made anew.
create table analytics.dirty (
    source text not null,
    quarter timestamptz not null,
    constraint dirty_pk primary key (source, quarter)
);

-- What people did in a quarter of an hour, without bots. A person is an account or else a visitor; null is nobody in
-- particular. The offsets of all time zones are multiples of a quarter.
create table analytics.person_quarter (
    quarter timestamptz not null,
    type text not null,
    person_id uuid,
    subject_id uuid,
    country char(2),
    device text,
    times bigint not null,
    first_at timestamptz not null,
    last_at timestamptz not null
);

-- Serves: questions about a time, and making a quarter anew.
create index person_quarter_by_time on analytics.person_quarter (quarter, type);
-- Serves: questions about one type in a time.
create index person_quarter_by_type on analytics.person_quarter (type, quarter);
-- Serves: when a person did something first, and erasure.
create index person_quarter_by_person on analytics.person_quarter (person_id, type, first_at) where person_id is not null;

-- When people did something first.
create table analytics.person_first (
    person_id uuid not null,
    type text not null,
    first_at timestamptz not null,
    constraint person_first_pk primary key (person_id, type)
);

-- Serves: who did something first in a time.
create index person_first_by_time on analytics.person_first (type, first_at);

-- Orders that were paid for, and refunds, each when it happened.
create table analytics.sale (
    at timestamptz not null,
    kind text not null constraint sale_kind check (kind in ('order', 'refund')),
    order_id uuid not null,
    account_id uuid,
    currency char(3) not null,
    country text,
    amount bigint not null
);

-- Serves: questions about a time, and making a quarter anew.
create index sale_by_time on analytics.sale (at);
-- Serves: erasure, and what an account has bought.
create index sale_by_account on analytics.sale (account_id, at) where account_id is not null;

-- The things of those orders.
create table analytics.sale_line (
    at timestamptz not null,
    order_id uuid not null,
    account_id uuid,
    product_id uuid not null,
    variant_id uuid not null,
    currency char(3) not null,
    quantity bigint not null,
    amount bigint not null
);

-- Serves: questions about a time, and making a quarter anew.
create index sale_line_by_time on analytics.sale_line (at);
-- Serves: erasure.
create index sale_line_by_account on analytics.sale_line (account_id) where account_id is not null;

-- Accounts that are nobody in particular from now on.
create table analytics.erased (
    account_id uuid constraint erased_pk primary key,
    erased_at timestamptz not null
);

select identity.permit('admin', 'analytics:read:all');
select identity.permit('admin', 'analytics:write:all');
