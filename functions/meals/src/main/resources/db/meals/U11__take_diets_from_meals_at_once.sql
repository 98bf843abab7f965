drop function meals.note_ingredient(uuid, text[], text, text[]);
create function meals.note_ingredient(changed uuid, has text[], known_as text[]) returns void language sql as $$
    update meals.meal set stale = true,
        allergens = array(select distinct a from unnest(allergens || has) as a order by a)
    where ingredient_ids @> array[changed] or names && known_as;
$$;
drop function meals.contradicted_diets(text[], text);
