-- The words of a text, split where searches split what they are asked for. Left to itself, PostgreSQL takes "Node.js", "AC/DC" and
-- "3.5mm" for one word each, which nobody finds by the words in it.
create function catalog.words(text text) returns text language sql immutable parallel safe as $$
    select regexp_replace(text, '[^[:alnum:]]+', ' ', 'g')
$$;

-- As before, but of words.
create or replace function catalog.refresh_listings(ids uuid[]) returns void language sql as $$
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
        setweight(to_tsvector(catalog.text_configuration(p.language), catalog.words(p.title)), 'A')
            || setweight(to_tsvector('pg_catalog.simple', catalog.words(p.title)), 'A')
            || setweight(to_tsvector('pg_catalog.simple', catalog.words(coalesce(v.skus, ''))), 'A')
            || setweight(to_tsvector(catalog.text_configuration(p.language),
                catalog.words(concat_ws(' ', c.names, t.names, a.texts))), 'B')
            || setweight(to_tsvector(catalog.text_configuration(p.language), catalog.words(p.description)), 'D'),
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

-- Nobody is told of products that are the same as before.
alter table catalog.listing disable trigger user;
select from catalog.refresh_listings(array(select id from catalog.product));
alter table catalog.listing enable trigger user;
