-- Of what accounts want less in their recommendations.
create table meals.feedback (
    account_id uuid not null,
    meal_id uuid not null constraint feedback_meal references meals.meal (id) on delete cascade,
    created_at timestamptz not null,
    constraint feedback_pk primary key (account_id, meal_id)
);

-- Serves: the feedback about a meal that is purged.
create index feedback_by_meal on meals.feedback (meal_id);
