-- What meals are made of: nutrition of 100 g, allergens of the EU's 14 (Regulation 1169/2011, Annex II), and what makes grams of a
-- volume or of pieces.
create table meals.ingredient (
    id uuid constraint ingredient_pk primary key,
    name text not null constraint ingredient_name_length check (length(name) between 1 and 100),
    -- Null where it is not known.
    nutrition jsonb,
    density numeric constraint ingredient_density check (density > 0),
    piece_grams numeric constraint ingredient_piece check (piece_grams > 0),
    allergens text[] not null default '{}' constraint ingredient_allergens check (allergens <@ array['gluten', 'crustaceans',
        'eggs', 'fish', 'peanuts', 'soybeans', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs']),
    origin text not null
        constraint ingredient_origin check (origin in ('plant', 'animal_product', 'fish', 'meat')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- Serves: all of them, by name.
create unique index ingredient_by_name on meals.ingredient (name);

-- Each name that an ingredient is known by, in lower case: plurals, other languages.
create table meals.ingredient_name (
    name text constraint ingredient_name_pk primary key,
    ingredient_id uuid not null constraint ingredient_name_ingredient references meals.ingredient (id) on delete cascade
);

-- Serves: the names of an ingredient.
create index ingredient_name_by_ingredient on meals.ingredient_name (ingredient_id);
-- Serves: ingredients that begin so.
create index ingredient_name_by_start on meals.ingredient_name (name text_pattern_ops);

select identity.permit('admin', 'ingredient:write:all');
