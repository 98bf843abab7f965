-- The products that accounts keep in mind.
create table catalog.favorite (
    id uuid constraint favorite_pk primary key,
    account_id uuid not null,
    product_id uuid not null constraint favorite_product references catalog.product (id),
    created_at timestamptz not null
);

-- Serves: a product is a favourite of an account once; which of some products are.
create unique index favorite_by_product on catalog.favorite (account_id, product_id);
-- Serves: an account's, newest first, and its export.
create index favorite_by_account on catalog.favorite (account_id, id desc);

select identity.permit('admin', 'favorite:read:all');
