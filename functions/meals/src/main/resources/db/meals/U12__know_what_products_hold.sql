update meals.ingredient i set version = 1,
    allergens = array(select a from unnest(i.allergens) as a where a <> all(string_to_array(h.allergens, ','))),
    origin = case when i.name = 'margarine' then 'plant' else i.origin end
from (values ('margarine', 'milk,soybeans'), ('pesto', 'eggs'), ('baking powder', 'gluten'), ('white bread', 'soybeans'),
    ('wholemeal bread', 'soybeans'), ('ketchup', 'celery'), ('raisins', 'sulphites'), ('prawns', 'sulphites'),
    ('mustard', 'sulphites'), ('apple cider vinegar', 'sulphites'), ('lemon juice', 'sulphites'),
    ('lime juice', 'sulphites')) as h (name, allergens)
where i.name = h.name and i.version = 2;

insert into meals.ingredient_name (name, ingredient_id)
select o.other, i.id from (values ('pasta', 'nudeln'), ('chilli flakes', 'chili powder')) as o (name, other)
join meals.ingredient i on i.name = o.name and i.version = 2
on conflict do nothing;

update meals.ingredient set version = 1 where name in ('pasta', 'chilli flakes') and version = 2;
update meals.meal set stale = true;
