drop trigger meal_changed on meals.meal;
drop function meals.note_changed();

create or replace function meals.match_searches(found uuid)
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
