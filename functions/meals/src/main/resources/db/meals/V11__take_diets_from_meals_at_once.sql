-- Diets that what is known of one ingredient contradicts, as the rules of the application say too. Those of nutrition depend on
-- amounts: they are derived with the meal.
create function meals.contradicted_diets(has text[], origin text) returns text[] language sql immutable parallel safe as $$
    select array_remove(array[
        case when origin <> 'plant' or has && array['milk', 'eggs', 'fish', 'crustaceans', 'molluscs'] then 'vegan' end,
        case when origin in ('fish', 'meat') or has && array['fish', 'crustaceans', 'molluscs'] then 'vegetarian' end,
        case when origin = 'meat' then 'pescatarian' end,
        case when 'gluten' = any(has) then 'gluten-free' end,
        case when 'milk' = any(has) then 'dairy-free' end,
        case when 'eggs' = any(has) then 'egg-free' end,
        case when has && array['nuts', 'peanuts'] then 'nut-free' end], null)
$$;

-- Meals of an ingredient that has changed, and those that may mean it by one of its names, are derived anew soon; what it has of
-- allergens they have at once, and diets that it contradicts no more.
drop function meals.note_ingredient(uuid, text[], text[]);
create function meals.note_ingredient(changed uuid, has text[], origin text, known_as text[]) returns void language sql as $$
    update meals.meal set stale = true,
        allergens = array(select distinct a from unnest(allergens || has) as a order by a),
        diets = array(select d from unnest(diets) as d where d <> all(meals.contradicted_diets(has, origin)))
    where ingredient_ids @> array[changed] or names && known_as;
$$;
