-- How texts of a language are split into words; languages that PostgreSQL does not know are taken as they stand.
create function catalog.text_configuration(language text) returns regconfig
language sql immutable parallel safe as $$
    select case language
        when 'ar' then 'pg_catalog.arabic' when 'da' then 'pg_catalog.danish' when 'de' then 'pg_catalog.german'
        when 'el' then 'pg_catalog.greek' when 'en' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish' when 'fr' then 'pg_catalog.french' when 'hu' then 'pg_catalog.hungarian'
        when 'it' then 'pg_catalog.italian' when 'nl' then 'pg_catalog.dutch' when 'no' then 'pg_catalog.norwegian'
        when 'pt' then 'pg_catalog.portuguese' when 'ro' then 'pg_catalog.romanian' when 'ru' then 'pg_catalog.russian'
        when 'sv' then 'pg_catalog.swedish' when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple' end::regconfig
$$;

-- What lists and searches read of a product that is not deleted: one row, made of all its tables.
create table catalog.listing (
    product_id uuid constraint listing_pk primary key constraint listing_product references catalog.product (id),
    status text not null,
    slug text not null,
    title text not null,
    language text not null,
    rating numeric(3, 2) not null,
    rating_count integer not null,
    in_stock boolean not null,
    categories uuid[] not null,
    tags text[] not null,
    collections uuid[] not null,
    attributes text[] not null,
    numbers jsonb not null,
    prices jsonb not null,
    document tsvector not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Each serves the order that it is named for, both ways, from any position.
create index listing_by_id on catalog.listing (status, product_id);
create index listing_by_title on catalog.listing (status, title, product_id);
create index listing_by_rating on catalog.listing (status, rating, product_id);
create index listing_by_best_rating on catalog.listing (status, (-rating), title, product_id);
create index listing_by_created_at on catalog.listing (status, created_at, product_id);
create index listing_by_updated_at on catalog.listing (status, updated_at, product_id);
-- Serves: the products of groups, with attributes or words, in any combination.
create index listing_by_content on catalog.listing
    using gin (document, categories, tags, collections, attributes) with (fastupdate = off);

-- The lowest price of a product in a currency, beside what else such lists are sorted by.
create table catalog.listing_price (
    product_id uuid not null constraint listing_price_listing references catalog.listing (product_id) on delete cascade,
    currency char(3) not null,
    status text not null,
    amount bigint not null,
    rating numeric(3, 2) not null,
    constraint listing_price_pk primary key (product_id, currency)
);

-- Each serves the order that it is named for, both ways, from any position; the first three a range of prices too.
create index listing_price_by_amount on catalog.listing_price (status, currency, amount, product_id);
create index listing_price_by_amount_and_best_rating
    on catalog.listing_price (status, currency, amount, (-rating), product_id);
create index listing_price_by_amount_and_rating on catalog.listing_price (status, currency, amount, rating, product_id);
create index listing_price_by_best_rating on catalog.listing_price (status, currency, (-rating), amount, product_id);
create index listing_price_by_rating on catalog.listing_price (status, currency, rating, product_id);

-- Makes the rows of products anew; to be called by whatever changes what they are made of, in its transaction.
create function catalog.refresh_listings(ids uuid[]) returns void language sql as $$
    delete from catalog.listing l using catalog.product p
    where l.product_id = any(ids) and p.id = l.product_id and p.deleted_at is not null;

    insert into catalog.listing (product_id, status, slug, title, language, rating, rating_count, in_stock, categories,
        tags, collections, attributes, numbers, prices, document, created_at, updated_at)
    select p.id, p.status, p.slug, p.title, p.language, coalesce(p.rating_average, 0), p.rating_count,
        coalesce(v.in_stock, false), coalesce(c.path, '{}'), coalesce(t.tags, '{}'),
        coalesce((select array_agg(cp.collection_id) from catalog.collection_product cp where cp.product_id = p.id), '{}'),
        coalesce(a.pairs, '{}'), coalesce(a.numbers, '{}'),
        coalesce((
            select jsonb_object_agg(lowest.currency, lowest.amount) from (
                select pr.currency, min(pr.amount) as amount from catalog.variant pv
                join catalog.price pr on pr.variant_id = pv.id
                where pv.product_id = p.id and pv.deleted_at is null
                group by pr.currency) as lowest), '{}'),
        setweight(to_tsvector(catalog.text_configuration(p.language), p.title), 'A')
            || setweight(to_tsvector('pg_catalog.simple', p.title), 'A')
            || setweight(to_tsvector('pg_catalog.simple', coalesce(v.skus, '')), 'A')
            || setweight(to_tsvector(catalog.text_configuration(p.language),
                concat_ws(' ', c.names, t.names, a.texts)), 'B')
            || setweight(to_tsvector(catalog.text_configuration(p.language), p.description), 'D'),
        p.created_at, p.updated_at
    from catalog.product p
    left join lateral (
        select bool_or(v.in_stock) as in_stock, string_agg(v.sku || ' ' || v.title, ' ') as skus
        from catalog.variant v where v.product_id = p.id and v.deleted_at is null) v on true
    left join lateral (
        select array_agg(distinct above.id) as path, string_agg(distinct n.name, ' ') as names
        from catalog.product_category pc
        join catalog.category own on own.id = pc.category_id
        cross join unnest(own.path) as above (id)
        join catalog.category n on n.id = above.id
        where pc.product_id = p.id) c on true
    left join lateral (
        select array_agg(pt.tag) as tags, string_agg(g.name, ' ') as names
        from catalog.product_tag pt join catalog.tag g on g.slug = pt.tag where pt.product_id = p.id) t on true
    left join lateral (
        select array_agg(e.key || '=' || (e.value #>> '{}')) as pairs, string_agg(e.value #>> '{}', ' ') as texts,
            jsonb_object_agg(e.key, e.value) filter (where jsonb_typeof(e.value) = 'number') as numbers
        from jsonb_each(p.attributes) as e) a on true
    where p.id = any(ids) and p.deleted_at is null
    order by p.id
    on conflict (product_id) do update set status = excluded.status, slug = excluded.slug, title = excluded.title,
        language = excluded.language, rating = excluded.rating, rating_count = excluded.rating_count,
        in_stock = excluded.in_stock, categories = excluded.categories, tags = excluded.tags,
        collections = excluded.collections, attributes = excluded.attributes, numbers = excluded.numbers,
        prices = excluded.prices, document = excluded.document, updated_at = excluded.updated_at;

    delete from catalog.listing_price lp using catalog.listing l
    where lp.product_id = any(ids) and l.product_id = lp.product_id and not l.prices ? lp.currency;

    insert into catalog.listing_price (product_id, currency, status, amount, rating)
    select l.product_id, e.key, l.status, e.value::bigint, l.rating
    from catalog.listing l cross join jsonb_each_text(l.prices) as e
    where l.product_id = any(ids)
    order by l.product_id
    on conflict (product_id, currency) do update set status = excluded.status, amount = excluded.amount,
        rating = excluded.rating;
$$;

-- Whoever keeps a product's rating has it listed.
create function catalog.list_rating() returns trigger language plpgsql as $$
begin
    update catalog.listing set rating = coalesce(new.rating_average, 0), rating_count = new.rating_count
    where product_id = new.id;
    update catalog.listing_price set rating = coalesce(new.rating_average, 0) where product_id = new.id;
    return null;
end
$$;

create trigger product_rating after update of rating_average, rating_count on catalog.product
for each row execute function catalog.list_rating();

select catalog.refresh_listings(array(select id from catalog.product));
