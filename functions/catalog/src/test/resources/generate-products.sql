-- Makes as many products as the setting medley.products says: two variants each, prices in two currencies, one of 400
-- categories on three levels, two of 50 tags, three attributes, ratings for two of three. The same for the same number.
insert into catalog.category (id, path, name, slug)
select id, array [id], 'Department ' || i, 'generated-department-' || i
from (select md5('department' || i)::uuid as id, i from generate_series(1, 20) i) as made;

insert into catalog.category (id, parent_id, path, name, slug)
select id, parent, array [parent, id], 'Range ' || i, 'generated-range-' || i
from (
    select md5('range' || i)::uuid as id, md5('department' || 1 + i % 20)::uuid as parent, i
    from generate_series(1, 380) i) as made;

insert into catalog.tag (slug, name)
select 'generated-' || i, 'Tag ' || i from generate_series(1, 50) i on conflict do nothing;

insert into catalog.product (id, title, slug, description, status, attributes, rating_average, rating_count)
select md5('product' || i)::uuid,
    initcap(concat_ws(' ',
        (array ['red', 'blue', 'green', 'black', 'white', 'grey', 'yellow', 'brown'])[1 + i % 8],
        (array ['cotton', 'linen', 'wool', 'silk', 'leather', 'denim', 'velvet', 'nylon', 'canvas', 'felt'])[1 + i / 8 % 10],
        (array ['shirt', 'trousers', 'jacket', 'dress', 'coat', 'scarf', 'glove', 'hat', 'belt', 'bag', 'shoe', 'boot',
            'sock', 'sweater', 'skirt', 'vest', 'blouse', 'cardigan', 'apron', 'cap'])[1 + i / 80 % 20],
        (array ['classic', 'modern', 'slim', 'wide', 'light', 'warm', 'short', 'long', 'soft', 'strong'])[1 + i / 1600 % 10],
        'm' || i % 5000)),
    'generated-' || i,
    'A ' || (array ['fine', 'simple', 'robust', 'cheap', 'elegant'])[1 + i % 5] || ' piece for every '
        || (array ['day', 'season', 'occasion', 'journey'])[1 + i % 4] || ', number ' || i,
    'active',
    jsonb_build_object(
        'color', (array ['red', 'blue', 'green', 'black', 'white', 'grey', 'yellow', 'brown'])[1 + i % 8],
        'material', (array ['cotton', 'linen', 'wool', 'silk', 'leather', 'denim', 'velvet', 'nylon', 'canvas', 'felt'])[1 + i / 8 % 10],
        'width', i % 100),
    case when i % 3 > 0 then 1 + (i % 9) * 0.5 end, case when i % 3 > 0 then i % 500 else 0 end
from generate_series(1, current_setting('medley.products')::integer) i;

insert into catalog.slug (slug, product_id)
select slug, id from catalog.product where slug like 'generated-%';

insert into catalog.variant (id, product_id, sku, position, in_stock)
select md5('variant' || p.slug || n)::uuid, p.id, p.slug || '-' || n, n, hashtext(p.slug) % 10 <> 0
from catalog.product p cross join generate_series(1, 2) n where p.slug like 'generated-%';

insert into catalog.price (variant_id, currency, amount)
select v.id, c, 500 + abs(hashtext(v.sku)) % 20000
from catalog.variant v cross join unnest(array ['EUR', 'USD']) c where v.sku like 'generated-%';

insert into catalog.product_category (product_id, category_id)
select id, md5('range' || 1 + abs(hashtext(slug)) % 380)::uuid from catalog.product where slug like 'generated-%';

insert into catalog.product_tag (product_id, tag)
select id, 'generated-' || 1 + (abs(hashtext(slug)) + n) % 50
from catalog.product cross join generate_series(1, 2) n where slug like 'generated-%';

-- What follows reads these tables by index, which the planner does only where it knows that they are large.
analyze catalog.product, catalog.variant, catalog.price, catalog.product_category, catalog.product_tag, catalog.category,
    catalog.tag;

do $$
declare
    batch uuid[];
begin
    for batch in
        select array_agg(id) from (
            select id, row_number() over (order by id) / 500 as number from catalog.product where slug like 'generated-%') p
        group by number
    loop
        perform catalog.refresh_listings(batch);
    end loop;
end
$$;

select from catalog.count_terms();

analyze;
