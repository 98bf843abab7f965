-- Ingredients of which usual products hold an allergen that others do without: who avoids it is not shown them. Who cooks with one
-- that does without says so by another name, which administrators can add. What administrators have changed since stays.
create temporary table held (name text, allergens text, origin text) on commit drop;

insert into held values
-- Whey and lecithin of soya.
('margarine', 'milk,soybeans', 'animal_product'),
-- Lysozyme of the grana padano in it, as in parmesan.
('pesto', 'eggs', null),
-- Wheat starch.
('baking powder', 'gluten', null),
-- Flour and lecithin of soya.
('white bread', 'soybeans', null),
('wholemeal bread', 'soybeans', null),
-- Extracts of spices.
('ketchup', 'celery', null),
-- What keeps them fresh.
('raisins', 'sulphites', null),
('prawns', 'sulphites', null),
('mustard', 'sulphites', null),
('apple cider vinegar', 'sulphites', null),
('lemon juice', 'sulphites', null),
('lime juice', 'sulphites', null);

-- Nudeln are made with eggs or without, chili powder is the spice or a mixture.
with other as (
    delete from meals.ingredient_name n using meals.ingredient i
    where i.id = n.ingredient_id and i.version = 1
        and (i.name, n.name) in (('pasta', 'nudeln'), ('chilli flakes', 'chili powder'))
    returning n.ingredient_id)
update meals.ingredient i set version = 2, updated_at = now() from other o where i.id = o.ingredient_id;

with changed as (
    update meals.ingredient i set
        allergens = array(select distinct a from unnest(i.allergens || string_to_array(h.allergens, ',')) as a order by a),
        origin = coalesce(h.origin, i.origin), version = 2, updated_at = now()
    from held h where i.name = h.name and i.version = 1
    returning i.id, i.allergens, i.origin)
select meals.note_ingredient(c.id, c.allergens, c.origin,
    array(select n.name from meals.ingredient_name n where n.ingredient_id = c.id))
from changed c;

drop table held;

-- What whole recipes hold is kept with meals from now on, and shops are told what is in what they sell: all are derived anew.
update meals.meal set stale = true;
