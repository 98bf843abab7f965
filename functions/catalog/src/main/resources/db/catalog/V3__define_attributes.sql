-- What can be said of products beside what all of them have.
create table catalog.attribute (
    key text constraint attribute_pk primary key constraint attribute_key_shape check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null constraint attribute_name_length check (length(name) between 1 and 100),
    type text not null constraint attribute_type check (type in ('text', 'number', 'boolean', 'choice')),
    choices text[] not null default '{}',
    constraint attribute_choices check ((type = 'choice') = (cardinality(choices) > 0))
);

-- Serves: whether a product has an attribute.
create index product_by_attribute on catalog.product using gin (attributes) where deleted_at is null;

-- Products whose listing is to be made anew, because a group of theirs has changed.
create table catalog.stale_listing (
    product_id uuid constraint stale_listing_pk primary key
);

-- Puts a category, with all below it, under another one, or to the top.
create function catalog.move_category(moved uuid, parent uuid) returns void language sql as $$
    update catalog.category c
    set path = coalesce((select p.path from catalog.category p where p.id = parent), '{}')
            || c.path[(select cardinality(m.path) from catalog.category m where m.id = moved):],
        parent_id = case when c.id = moved then parent else c.parent_id end
    where c.path @> array [moved]
$$;
;

-- What goes takes products out of it.
alter table catalog.product_category drop constraint product_category_category;
alter table catalog.product_category add constraint product_category_category
    foreign key (category_id) references catalog.category (id) on delete cascade;
alter table catalog.product_tag drop constraint product_tag_tag;
alter table catalog.product_tag add constraint product_tag_tag
    foreign key (tag) references catalog.tag (slug) on delete cascade;
alter table catalog.collection_product drop constraint collection_product_collection;
alter table catalog.collection_product add constraint collection_product_collection
    foreign key (collection_id) references catalog.collection (id) on delete cascade;

-- What lists of tags name them by.
alter table catalog.tag add column id uuid not null default gen_random_uuid();
