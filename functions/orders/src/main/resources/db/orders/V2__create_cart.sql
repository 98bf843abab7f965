-- What somebody means to buy: an account, or whoever has the token.
create table orders.cart (
    id uuid constraint cart_pk primary key,
    account_id uuid constraint cart_account unique,
    token_hash bytea,
    currency char(3) not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint cart_holder check ((account_id is null) <> (token_hash is null))
);

-- Serves: what has expired.
create index cart_expiring on orders.cart (expires_at);

create table orders.cart_line (
    id uuid constraint cart_line_pk primary key,
    cart_id uuid not null constraint cart_line_cart references orders.cart (id) on delete cascade,
    variant_id uuid not null,
    quantity integer not null constraint cart_line_quantity check (quantity between 1 and 999),
    -- What one cost when it was put in; null where it had no price in the currency.
    seen_amount bigint constraint cart_line_seen_amount check (seen_amount >= 0),
    created_at timestamptz not null,
    constraint cart_line_variant unique (cart_id, variant_id)
);
