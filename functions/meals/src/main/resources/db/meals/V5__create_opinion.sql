-- The meals that accounts keep in mind.
create table meals.favorite (
    id uuid constraint favorite_pk primary key,
    account_id uuid not null,
    meal_id uuid not null constraint favorite_meal references meals.meal (id) on delete cascade,
    created_at timestamptz not null
);

-- Serves: a meal is a favourite of an account once.
create unique index favorite_by_meal on meals.favorite (account_id, meal_id);
-- Serves: an account's, newest first, and its export.
create index favorite_by_account on meals.favorite (account_id, id desc);
-- Serves: how many have a meal among them, and since when.
create index favorite_of_meal on meals.favorite (meal_id, created_at);

create table meals.rating (
    account_id uuid not null,
    meal_id uuid not null constraint rating_meal references meals.meal (id) on delete cascade,
    stars integer not null constraint rating_stars check (stars between 1 and 5),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint rating_pk primary key (account_id, meal_id)
);

-- Serves: the ratings of a meal, and those of a time.
create index rating_of_meal on meals.rating (meal_id, created_at);

-- That an account opened a meal on a day (UTC): popularity, and what recommendations leave out. Kept for half a year.
create table meals.view (
    meal_id uuid not null constraint view_meal references meals.meal (id) on delete cascade,
    day date not null,
    account_id uuid not null,
    viewed_at timestamptz not null,
    constraint view_pk primary key (meal_id, day, account_id)
);

-- Serves: what an account has seen lately, its export and its erasure.
create index view_by_account on meals.view (account_id, viewed_at desc);
-- Serves: what recommendations learn from, the latest first, and what is too old.
create index view_by_time on meals.view (viewed_at desc);
-- Serves the same of favourites and ratings.
create index favorite_by_time on meals.favorite (created_at desc);
create index rating_by_time on meals.rating (updated_at desc);

-- Keeps what a meal says of its ratings; to be called by who holds them.
create function meals.keep_rating(rated uuid) returns void language sql as $$
    update meals.meal m
    set rating_count = r.n,
        rating = case when r.n > 0 then round(r.stars::numeric / r.n, 2) else 0 end,
        rating_rank = case when r.n > 0 then round((5 * 3.5 + r.stars) / (5 + r.n), 2) else 0 end
    from (select count(*)::integer as n, sum(stars) as stars from meals.rating where meal_id = rated) r
    where m.id = rated
$$;

-- Keeps how many have a meal among their favourites; to be called by who holds them.
create function meals.keep_favorites(kept uuid) returns void language sql as $$
    update meals.meal m set favorite_count = (select count(*) from meals.favorite f where f.meal_id = kept)
    where m.id = kept
$$;
