create table meals.plan (
    id uuid constraint plan_pk primary key,
    account_id uuid not null,
    name text not null constraint plan_name_length check (length(name) between 1 and 100),
    starts_on date not null,
    days integer not null constraint plan_days check (days between 1 and 31),
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's plans, newest first, and its export.
create index plan_by_account on meals.plan (account_id, id desc);

create table meals.plan_entry (
    id uuid constraint plan_entry_pk primary key,
    plan_id uuid not null constraint plan_entry_plan references meals.plan (id) on delete cascade,
    day date not null,
    slot text not null constraint plan_entry_slot check (slot in ('breakfast', 'lunch', 'dinner', 'snack')),
    meal_id uuid not null constraint plan_entry_meal references meals.meal (id) on delete cascade,
    servings numeric not null constraint plan_entry_servings check (servings > 0)
);

-- Serves: the entries of a plan, by day.
create index plan_entry_by_plan on meals.plan_entry (plan_id, day, id);
-- Serves: the entries of a meal that is purged.
create index plan_entry_by_meal on meals.plan_entry (meal_id);

-- What was checked off a shopping list, with the amount that it had then: more of it is to be bought again.
create table meals.purchase (
    plan_id uuid not null constraint purchase_plan references meals.plan (id) on delete cascade,
    item text not null,
    amount numeric,
    checked_at timestamptz not null,
    constraint purchase_pk primary key (plan_id, item)
);
