-- How long a meal takes, by steps that lists are filtered by.
create function meals.time_step(minutes integer) returns text[] language sql immutable parallel safe as $$
    select case when minutes is null then '{}' else array(
        select 'time ' || step::text from unnest(array[15, 30, 60, 120]) as step where minutes <= step) end
$$;

-- What facets count of a meal: a kind and a value, with a space between them. Of what is not known, nothing is free.
create function meals.facet_keys(diets text[], cuisine text, rating numeric, minutes integer, allergens text[],
    unknown text[]) returns text[] language sql immutable parallel safe as $$
    select array(select 'diet ' || diet from unnest(diets) as diet)
        || case when cuisine is null then '{}' else array['cuisine ' || cuisine] end
        || case when rating > 0 then array['rating ' || floor(rating)::integer::text] else '{}' end
        || meals.time_step(minutes)
        || case when cardinality(unknown) > 0 then '{}' else array(
            select 'allergenFree ' || a from unnest(array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'milk',
                'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs']) as a
            where a <> all(allergens)) end
$$;

create table meals.meal (
    id uuid constraint meal_pk primary key,
    account_id uuid not null,
    slug text not null,
    status text not null constraint meal_status check (status in ('draft', 'published', 'archived')),
    visibility text not null constraint meal_visibility check (visibility in ('everyone', 'followers', 'author')),
    -- held and hidden: only its author sees it; removed: nobody does, it is kept as evidence.
    moderation text not null default 'clear'
        constraint meal_moderation check (moderation in ('clear', 'held', 'hidden', 'removed')),
    -- What its author wrote; the columns below are what is derived of it.
    document jsonb not null,
    title text not null constraint meal_title_length check (length(title) between 1 and 200),
    language text not null constraint meal_language check (language ~ '^[a-z]{2}$'),
    cuisine text,
    servings numeric not null constraint meal_servings check (servings > 0),
    minutes integer constraint meal_minutes check (minutes >= 0),
    price bigint constraint meal_price check (price > 0),
    currency char(3),
    diets text[] not null,
    allergens text[] not null,
    -- Names of ingredients that nobody knows the allergens of.
    unknown_ingredients text[] not null,
    ingredient_ids uuid[] not null,
    -- The names of ingredients that each line may mean, known or not.
    names text[] not null,
    nutrition jsonb not null,
    -- Of a serving; null where it is not known of all ingredients.
    energy_kcal numeric,
    protein_grams numeric,
    words tsvector not null,
    -- The ingredients have changed since.
    stale boolean not null default false,
    rating numeric(3, 2) not null default 0,
    rating_count integer not null default 0,
    -- As if five more had given 3.5 stars each, so that one of five stars does not stand above a hundred of 4.8.
    rating_rank numeric(3, 2) not null default 0,
    favorite_count integer not null default 0,
    version integer not null,
    published_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    energy_order numeric not null generated always as (coalesce(energy_kcal, 1000000)) stored,
    protein_order numeric not null generated always as (coalesce(protein_grams, -1)) stored,
    minutes_order integer not null generated always as (coalesce(minutes, 1000000)) stored,
    price_order bigint not null generated always as (coalesce(price, 0)) stored,
    facets text[] not null generated always as
        (meals.facet_keys(diets, cuisine, rating, minutes, allergens, unknown_ingredients)) stored,
    constraint meal_currency check ((price is null) = (currency is null)),
    constraint meal_publication check (status <> 'published' or published_at is not null)
);

-- Serves: the search for words.
create index meal_by_words on meals.meal using gin (words) where deleted_at is null;
-- Serves: filters by diets and by ingredients, and meals of an ingredient that changes.
create index meal_by_diet on meals.meal using gin (diets) where deleted_at is null;
create index meal_by_ingredient on meals.meal using gin (ingredient_ids);
-- Serves: meals that may mean an ingredient that is added or gets a name.
create index meal_by_name on meals.meal using gin (names);
-- Serves: the list of published meals in each order.
create index meal_by_age on meals.meal (created_at, id) where status = 'published' and deleted_at is null;
create index meal_by_id on meals.meal (id desc) where status = 'published' and deleted_at is null;
create index meal_by_title on meals.meal (title, id) where status = 'published' and deleted_at is null;
create index meal_by_rating on meals.meal (rating_rank, id) where status = 'published' and deleted_at is null;
create index meal_by_time on meals.meal (minutes_order, id) where status = 'published' and deleted_at is null;
create index meal_by_energy on meals.meal (energy_order, id) where status = 'published' and deleted_at is null;
create index meal_by_protein on meals.meal (protein_order, id) where status = 'published' and deleted_at is null;
create index meal_by_price on meals.meal (currency, price_order, id) where status = 'published' and deleted_at is null;
create index meal_by_cuisine on meals.meal (cuisine, id desc) where status = 'published' and deleted_at is null;
-- Serves: what titles begin with.
create index meal_by_title_start on meals.meal (lower(title) text_pattern_ops)
    where status = 'published' and deleted_at is null;
-- Serves: an account's meals, newest first, and its export.
create index meal_by_account on meals.meal (account_id, id desc);
-- Serves: meals to be derived anew.
create index meal_by_staleness on meals.meal (id) where stale;
-- Serves: deleted meals whose time is over.
create index meal_by_deletion on meals.meal (deleted_at) where deleted_at is not null;

-- Every save.
create table meals.version (
    meal_id uuid not null constraint version_meal references meals.meal (id) on delete cascade,
    number integer not null,
    document jsonb not null,
    restored_from integer,
    created_at timestamptz not null,
    constraint version_pk primary key (meal_id, number)
);

-- The words of titles that everybody reads are known to suggestions and corrections.
create function meals.learn_terms() returns trigger language plpgsql as $$
begin
    if new.status = 'published' and new.visibility = 'everyone' and new.moderation = 'clear' and new.deleted_at is null then
        perform search.learn('meals', new.title);
    end if;
    return null;
end
$$;

create trigger meal_terms after insert or update of title, status, visibility, moderation on meals.meal
for each row execute function meals.learn_terms();

-- Counts uses anew, and forgets words that no title has that everybody reads.
create function meals.count_terms() returns void language sql as $$
    select search.keep_terms('meals', array_agg(word), array_agg(uses))
    from (
        select word, count(*)::integer as uses
        from meals.meal m cross join search.title_words(m.title) as word
        where m.status = 'published' and m.visibility = 'everyone' and m.moderation = 'clear' and m.deleted_at is null
        group by word) counted
$$;

-- Meals of an ingredient that has changed, and those that may mean it by one of its names, are derived anew soon; what it has of
-- allergens they have at once.
create function meals.note_ingredient(changed uuid, has text[], known_as text[]) returns void language sql as $$
    update meals.meal set stale = true,
        allergens = array(select distinct a from unnest(allergens || has) as a order by a)
    where ingredient_ids @> array[changed] or names && known_as;
$$;
