-- What an export of an account holds of the catalogue.
create or replace view catalog.pub_export as
select account_id, 'saved-searches' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'parameters', parameters, 'createdAt', created_at) as document
from catalog.saved_search
union all
select account_id, 'favorites', id, jsonb_build_object(
    'id', id, 'productId', product_id, 'createdAt', created_at) as document
from catalog.favorite
union all
select account_id, 'reviews', id, jsonb_build_object(
    'id', id, 'productId', product_id, 'orderLineId', order_line_id, 'stars', stars, 'title', title, 'text', text,
    'status', status, 'reason', reason, 'reply', reply, 'createdAt', created_at, 'updatedAt', updated_at)
from catalog.review
union all
select account_id, 'review-votes', review_id, jsonb_build_object(
    'reviewId', review_id, 'helpful', helpful, 'createdAt', created_at)
from catalog.review_vote;
