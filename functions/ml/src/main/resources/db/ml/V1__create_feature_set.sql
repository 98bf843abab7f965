-- What models learn from: each set is built once, of a time, and never changed but for erasure.
create table ml.feature_set (
    id uuid constraint feature_set_pk primary key,
    kind text not null
        constraint feature_set_kind check (kind in ('user_item', 'user_activity', 'requests', 'sales')),
    version integer not null constraint feature_set_version check (version > 0),
    window_from timestamptz not null,
    window_to timestamptz not null,
    row_count bigint not null default 0,
    people bigint not null default 0,
    created_at timestamptz not null,
    constraint feature_set_window check (window_from < window_to),
    -- Serves: the newest set of a kind.
    constraint feature_set_one_version unique (kind, version)
);

-- By which name an account goes in sets; the name goes with the account.
create table ml.person (
    account_id uuid constraint person_pk primary key,
    person uuid not null default gen_random_uuid() constraint person_name unique
);

-- Accounts of which nothing is learnt: they said so, or are erased.
create table ml.withheld (
    account_id uuid constraint withheld_pk primary key,
    erased boolean not null,
    since timestamptz not null
);

create table ml.user_item (
    set_id uuid not null constraint user_item_set references ml.feature_set (id) on delete cascade,
    id uuid not null default gen_random_uuid(),
    account_id uuid not null,
    item_id uuid not null,
    views integer not null,
    purchases integer not null,
    weight double precision not null constraint user_item_weight check (weight > 0),
    last_at timestamptz not null,
    -- Serves: the rows of a set, by page.
    constraint user_item_pk primary key (set_id, id)
);

-- Serves: erasure.
create index user_item_by_account on ml.user_item (account_id);

create table ml.user_activity (
    set_id uuid not null constraint user_activity_set references ml.feature_set (id) on delete cascade,
    id uuid not null default gen_random_uuid(),
    account_id uuid not null,
    views integer not null,
    clicks integer not null,
    searches integer not null,
    orders integer not null,
    items integer not null,
    products integer not null,
    active_days integer not null,
    recency_days integer not null,
    tenure_days integer not null,
    -- Serves: the rows of a set, by page.
    constraint user_activity_pk primary key (set_id, id),
    -- Serves: one account's.
    constraint user_activity_one unique (set_id, account_id)
);

-- Serves: erasure.
create index user_activity_by_account on ml.user_activity (account_id);

create table ml.request_hour (
    set_id uuid not null constraint request_hour_set references ml.feature_set (id) on delete cascade,
    id uuid not null default gen_random_uuid(),
    hour timestamptz not null,
    requests bigint not null,
    client_errors bigint not null,
    server_errors bigint not null,
    median_us double precision not null,
    p95_us double precision not null,
    -- Serves: the rows of a set, by page.
    constraint request_hour_pk primary key (set_id, id)
);

create table ml.sale_day (
    set_id uuid not null constraint sale_day_set references ml.feature_set (id) on delete cascade,
    id uuid not null default gen_random_uuid(),
    day date not null,
    product_id uuid not null,
    currency char(3) not null,
    orders bigint not null,
    quantity bigint not null,
    amount bigint not null,
    -- Serves: the rows of a set, by page.
    constraint sale_day_pk primary key (set_id, id)
);

select identity.permit('admin', 'ml:read:all');
select identity.permit('admin', 'ml:write:all');
