-- What an account wants to be told of when a new product fits.
create table catalog.saved_search (
    id uuid constraint saved_search_pk primary key,
    account_id uuid not null,
    name text not null constraint saved_search_name_length check (length(name) between 1 and 100),
    parameters jsonb not null,
    filter jsonb not null,
    query tsquery,
    created_at timestamptz not null
);

-- Serves: the searches of an account, newest first, and its export.
create index saved_search_by_account on catalog.saved_search (account_id, id desc);

-- Which products an account was told of, so that it is told once.
create table catalog.saved_search_match (
    saved_search_id uuid not null constraint saved_search_match_search
        references catalog.saved_search (id) on delete cascade,
    product_id uuid not null,
    constraint saved_search_match_pk primary key (saved_search_id, product_id)
);

-- Searches that administrators offer to everybody.
create table catalog.search_preset (
    key text constraint search_preset_pk primary key
        constraint search_preset_key_shape check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null constraint search_preset_name_length check (length(name) between 1 and 100),
    parameters jsonb not null
);

-- Notes the searches that an active product fits; those that were not noted before.
create function catalog.match_searches(product uuid)
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

-- What an export of an account holds of the catalogue.
create or replace view catalog.pub_export as
select account_id, 'saved-searches' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'parameters', parameters, 'createdAt', created_at) as document
from catalog.saved_search;

select notifications.announce(type => 'saved-search.matched', category => 'shop', link => '/products/{{slug}}',
    grouped_by => 'subject',
    sample => '{"searchId": "01930000-0000-7000-8000-000000000000", "name": "Red shirts",
        "productId": "01930000-0000-7000-8000-000000000001", "slug": "red-shirt", "title": "Red shirt"}');
select notifications.say('saved-search.matched', 'en', 'New for your search {{name}}', '{{title}} is in the shop now.');
select notifications.say('saved-search.matched', 'de', 'Neu für Ihre Suche {{name}}', 'Jetzt im Angebot: {{title}}.');

-- Since when a variant can be had or cannot, so that late events change nothing.
alter table catalog.variant add column stock_at timestamptz not null default '-infinity';
