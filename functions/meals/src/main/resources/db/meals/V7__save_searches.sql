-- Searches that accounts keep; they are told of new meals that fit.
create table meals.saved_search (
    id uuid constraint saved_search_pk primary key,
    account_id uuid not null,
    name text not null constraint saved_search_name_length check (length(name) between 1 and 100),
    parameters jsonb not null,
    filter jsonb not null,
    query tsquery,
    created_at timestamptz not null
);

-- Serves: the searches of an account, newest first, and its export.
create index saved_search_by_account on meals.saved_search (account_id, id desc);

-- Which meals an account was told of, so that it is told once.
create table meals.saved_search_match (
    saved_search_id uuid not null constraint saved_search_match_search
        references meals.saved_search (id) on delete cascade,
    meal_id uuid not null,
    constraint saved_search_match_pk primary key (saved_search_id, meal_id)
);

-- Notes the searches that a meal fits which everybody reads; those that were not noted before.
create function meals.match_searches(found uuid)
returns table (id uuid, account_id uuid, name text, slug text, title text) language sql as $$
    with matched as (
        insert into meals.saved_search_match (saved_search_id, meal_id)
        select s.id, m.id
        from meals.saved_search s
        join meals.meal m on m.id = found and m.status = 'published' and m.visibility = 'everyone'
            and m.moderation = 'clear' and m.deleted_at is null and m.account_id <> s.account_id
        where (s.query is null or m.words @@ s.query)
            and m.diets @> array(select jsonb_array_elements_text(s.filter -> 'diets'))
            and (jsonb_array_length(s.filter -> 'allergenFree') = 0 or cardinality(m.unknown_ingredients) = 0)
            and not m.allergens && array(select jsonb_array_elements_text(s.filter -> 'allergenFree'))
            and (s.filter ->> 'cuisine' is null or m.cuisine = s.filter ->> 'cuisine')
            and (s.filter ->> 'maxMinutes' is null or m.minutes <= (s.filter ->> 'maxMinutes')::integer)
            and (s.filter ->> 'minCalories' is null or m.energy_kcal >= (s.filter ->> 'minCalories')::numeric)
            and (s.filter ->> 'maxCalories' is null or m.energy_kcal <= (s.filter ->> 'maxCalories')::numeric)
            and (s.filter ->> 'minProtein' is null or m.protein_grams >= (s.filter ->> 'minProtein')::numeric)
            and (s.filter ->> 'minRating' is null or m.rating >= (s.filter ->> 'minRating')::numeric)
            and (s.filter ->> 'currency' is null or m.currency = s.filter ->> 'currency')
            and (s.filter ->> 'minPrice' is null or m.price >= (s.filter ->> 'minPrice')::bigint)
            and (s.filter ->> 'maxPrice' is null or m.price <= (s.filter ->> 'maxPrice')::bigint)
            and (s.filter ->> 'accountId' is null or m.account_id = (s.filter ->> 'accountId')::uuid)
            and (s.filter ->> 'ingredientId' is null
                or m.ingredient_ids @> array[(s.filter ->> 'ingredientId')::uuid])
        on conflict do nothing
        returning saved_search_id, meal_id)
    select s.id, s.account_id, s.name, m.slug, m.title
    from matched f
    join meals.saved_search s on s.id = f.saved_search_id
    join meals.meal m on m.id = f.meal_id
$$;

select notifications.announce(type => 'saved-meal-search.matched', category => 'meals', link => '/meals/{{mealId}}',
    grouped_by => 'subject',
    sample => '{"searchId": "01930000-0000-7000-8000-000000000000", "name": "Quick and vegan",
        "mealId": "01930000-0000-7000-8000-000000000001", "slug": "lentil-soup-00000001", "title": "Lentil soup"}');
select notifications.say('saved-meal-search.matched', 'en', 'New for your search {{name}}', 'A new meal: {{title}}.');
select notifications.say('saved-meal-search.matched', 'de', 'Neu für Ihre Suche {{name}}', 'Ein neues Gericht: {{title}}.');
