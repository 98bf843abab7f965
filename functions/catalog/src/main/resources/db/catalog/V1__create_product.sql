-- What is sold. A product that is deleted keeps its row, so that orders can still name it.
create table catalog.product (
    id uuid constraint product_pk primary key,
    title text not null constraint product_title_length check (length(title) between 1 and 200),
    slug text not null,
    description text not null default '' constraint product_description_length check (length(description) <= 20000),
    language text not null default 'en' constraint product_language check (language ~ '^[a-z]{2}$'),
    status text not null default 'draft' constraint product_status check (status in ('draft', 'active', 'archived')),
    tax_class text not null default 'standard',
    option_names text[] not null default '{}',
    attributes jsonb not null default '{}',
    rating_average numeric(3, 2) constraint product_rating check (rating_average between 1 and 5),
    rating_count integer not null default 0,
    version bigint not null default 1,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_by uuid,
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);

-- Every slug that a product has or had, so that old links find it.
create table catalog.slug (
    slug text constraint slug_pk primary key constraint slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    product_id uuid not null constraint slug_product references catalog.product (id),
    created_at timestamptz not null default now()
);

-- Serves: freeing the slugs of a product that is deleted.
create index slug_by_product on catalog.slug (product_id);

create table catalog.variant (
    id uuid constraint variant_pk primary key,
    product_id uuid not null constraint variant_product references catalog.product (id),
    sku text not null constraint variant_sku_length check (length(sku) between 1 and 64),
    title text not null default '',
    options jsonb not null default '{}',
    weight_grams integer not null default 0 constraint variant_weight check (weight_grams >= 0),
    needs_shipping boolean not null default true,
    in_stock boolean not null default true,
    position integer not null default 0,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);

-- Serves: a SKU names one variant; writing variants by SKU.
create unique index variant_sku on catalog.variant (sku) where deleted_at is null;
-- Serves: the variants of a product, in their order.
create index variant_by_product on catalog.variant (product_id, position);

create table catalog.price (
    variant_id uuid not null constraint price_variant references catalog.variant (id),
    currency char(3) not null,
    amount bigint not null constraint price_amount check (amount >= 0),
    compare_at_amount bigint constraint price_compare_at check (compare_at_amount > amount),
    constraint price_pk primary key (variant_id, currency)
);

-- A tree; the path has the ids from the root to the category itself.
create table catalog.category (
    id uuid constraint category_pk primary key,
    parent_id uuid constraint category_parent references catalog.category (id),
    path uuid[] not null constraint category_depth check (cardinality(path) between 1 and 8),
    name text not null constraint category_name_length check (length(name) between 1 and 100),
    slug text not null constraint category_slug unique,
    position integer not null default 0,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- Serves: the children of a category, in their order.
create index category_by_parent on catalog.category (parent_id, position, id);
-- Serves: a category with all below it.
create index category_by_path on catalog.category using gin (path);

create table catalog.product_category (
    product_id uuid not null constraint product_category_product references catalog.product (id),
    category_id uuid not null constraint product_category_category references catalog.category (id),
    constraint product_category_pk primary key (product_id, category_id)
);

-- Serves: the products of a category.
create index product_category_by_category on catalog.product_category (category_id, product_id);

create table catalog.tag (
    slug text constraint tag_pk primary key constraint tag_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null constraint tag_name_length check (length(name) between 1 and 100),
    created_at timestamptz not null default now()
);

create table catalog.product_tag (
    product_id uuid not null constraint product_tag_product references catalog.product (id),
    tag text not null constraint product_tag_tag references catalog.tag (slug),
    constraint product_tag_pk primary key (product_id, tag)
);

-- Serves: the products with a tag.
create index product_tag_by_tag on catalog.product_tag (tag, product_id);

-- Products that were put together by hand, in an order.
create table catalog.collection (
    id uuid constraint collection_pk primary key,
    title text not null constraint collection_title_length check (length(title) between 1 and 200),
    slug text not null constraint collection_slug unique,
    description text not null default '',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table catalog.collection_product (
    collection_id uuid not null constraint collection_product_collection references catalog.collection (id),
    product_id uuid not null constraint collection_product_product references catalog.product (id),
    position integer not null,
    constraint collection_product_pk primary key (collection_id, product_id)
);

-- Serves: the products of a collection, in their order.
create index collection_product_by_position on catalog.collection_product (collection_id, position);
-- Serves: the collections of a product.
create index collection_product_by_product on catalog.collection_product (product_id);

-- What carts and orders read of a variant.
create view catalog.pub_variant as
select v.id as variant_id, v.product_id, v.sku, p.title as product_title, v.title as variant_title, p.slug,
    p.status = 'active' and p.deleted_at is null and v.deleted_at is null as sellable,
    v.weight_grams, p.tax_class, v.needs_shipping
from catalog.variant v
join catalog.product p on p.id = v.product_id;

create view catalog.pub_price as
select variant_id, currency, amount, compare_at_amount from catalog.price;

-- In which groups a product is: its categories with all above them, and its collections.
create view catalog.pub_product_group as
select distinct pc.product_id, 'category' as kind, above.id as group_id
from catalog.product_category pc
join catalog.category c on c.id = pc.category_id
cross join unnest(c.path) as above (id)
union all
select product_id, 'collection', collection_id from catalog.collection_product;

-- The catalogue is nobody's; what accounts own is added by later migrations.
create view catalog.pub_export as
select null::uuid as account_id, null::text as kind, null::uuid as id, null::jsonb as document where false;

select identity.permit('admin', 'product:read:all');
select identity.permit('admin', 'product:write:all');
