drop trigger listing_changed on catalog.listing;
drop function catalog.note_changed();

create or replace function catalog.match_searches(product uuid)
returns table (id uuid, account_id uuid, name text, slug text, title text) language sql as $$
    with matched as (
        insert into catalog.saved_search_match (saved_search_id, product_id)
        select s.id, l.product_id
        from catalog.saved_search s join catalog.listing l on l.product_id = product and l.status = 'active'
        where (s.query is null or l.document @@ s.query)
            and (s.filter ->> 'category' is null or l.categories @> array [(s.filter ->> 'category')::uuid])
            and (s.filter ->> 'collection' is null or l.collections @> array [(s.filter ->> 'collection')::uuid])
            and l.tags @> array(select jsonb_array_elements_text(s.filter -> 'tags'))
            and l.attributes @> array(select jsonb_array_elements_text(s.filter -> 'attributes'))
            and not exists (
                select from jsonb_to_recordset(s.filter -> 'ranges') as r (key text, low numeric, high numeric)
                where not coalesce((l.numbers ->> r.key)::numeric >= coalesce(r.low, '-infinity')
                    and (l.numbers ->> r.key)::numeric <= coalesce(r.high, 'infinity'), false))
            and (s.filter ->> 'inStock' is null or l.in_stock = (s.filter ->> 'inStock')::boolean)
            and (s.filter ->> 'minRating' is null or l.rating >= (s.filter ->> 'minRating')::numeric)
            and (s.filter ->> 'minPrice' is null
                or (l.prices ->> (s.filter ->> 'currency'))::bigint >= (s.filter ->> 'minPrice')::bigint)
            and (s.filter ->> 'maxPrice' is null
                or (l.prices ->> (s.filter ->> 'currency'))::bigint <= (s.filter ->> 'maxPrice')::bigint)
        on conflict do nothing
        returning saved_search_id, product_id)
    select s.id, s.account_id, s.name, l.slug, l.title
    from matched m
    join catalog.saved_search s on s.id = m.saved_search_id
    join catalog.listing l on l.product_id = m.product_id
$$;
