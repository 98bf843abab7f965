-- Which product a meal is sold as, and the last that was heard of its offer.
create table catalog.meal_product (
    meal_id uuid constraint meal_product_pk primary key,
    product_id uuid not null constraint meal_product_product references catalog.product (id) on delete cascade,
    heard_at timestamptz not null
);

-- Serves: the meal of a product that is purged.
create index meal_product_by_product on catalog.meal_product (product_id);
