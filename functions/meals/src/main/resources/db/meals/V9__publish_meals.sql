-- For social: what posts may show.
create view meals.pub_meal as
select id, account_id, slug, title, status, visibility, price, currency, created_at
from meals.meal where deleted_at is null and moderation = 'clear';

-- For moderation: what people read, and who may.
create view meals.pub_moderated as
select 'meal' as kind, id, account_id as author_id,
    concat_ws(E'\n', title, document ->> 'description',
        (select string_agg(line ->> 'name', E'\n') from jsonb_array_elements(document -> 'ingredients') as line),
        (select string_agg(step #>> '{}', E'\n') from jsonb_array_elements(document -> 'steps') as step)) as body,
    favorite_count::bigint + rating_count as reach, updated_at as changed_at,
    case when status <> 'published' or moderation <> 'clear' then 'author' else visibility end as readers
from meals.meal where deleted_at is null and moderation <> 'removed';

-- What an export of an account holds of its meals.
create view meals.pub_export as
select account_id, 'meals' as kind, id, jsonb_build_object(
    'id', id, 'status', status, 'visibility', visibility, 'version', version, 'meal', document, 'createdAt', created_at,
    'updatedAt', updated_at) as document
from meals.meal where deleted_at is null
union all
select m.account_id, 'meal-versions', m.id, jsonb_agg(jsonb_build_object(
    'mealId', m.id, 'number', v.number, 'meal', v.document, 'createdAt', v.created_at) order by v.number)
from meals.meal m join meals.version v on v.meal_id = m.id where m.deleted_at is null group by m.account_id, m.id
union all
select account_id, 'meal-favorites', id, jsonb_build_object('id', id, 'mealId', meal_id, 'createdAt', created_at)
from meals.favorite
union all
select account_id, 'meal-ratings', meal_id, jsonb_build_object(
    'mealId', meal_id, 'stars', stars, 'createdAt', created_at, 'updatedAt', updated_at)
from meals.rating
union all
select account_id, 'meal-views', meal_id, jsonb_build_object(
    'mealId', meal_id, 'days', jsonb_agg(day order by day))
from meals.view group by account_id, meal_id
union all
select p.account_id, 'meal-plans', p.id, jsonb_build_object(
    'id', p.id, 'name', p.name, 'startsOn', p.starts_on, 'days', p.days, 'createdAt', p.created_at,
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('date', e.day, 'slot', e.slot, 'mealId', e.meal_id,
        'servings', e.servings) order by e.day, e.id), '[]') from meals.plan_entry e where e.plan_id = p.id),
    'checked', (select coalesce(jsonb_agg(jsonb_build_object('item', c.item, 'amount', c.amount, 'checkedAt', c.checked_at)
        order by c.item), '[]') from meals.purchase c where c.plan_id = p.id))
from meals.plan p
union all
select account_id, 'meal-searches', id, jsonb_build_object(
    'id', id, 'name', name, 'parameters', parameters, 'createdAt', created_at)
from meals.saved_search
union all
select account_id, 'meal-feedback', meal_id, jsonb_build_object('mealId', meal_id, 'kind', 'less', 'createdAt', created_at)
from meals.feedback;

select identity.permit('admin', 'meal:read:all');
select identity.permit('admin', 'meal:write:all');
