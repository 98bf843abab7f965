create or replace view catalog.pub_export as
select account_id, 'saved-searches' as kind, id, jsonb_build_object(
    'id', id, 'name', name, 'parameters', parameters, 'createdAt', created_at) as document
from catalog.saved_search;
