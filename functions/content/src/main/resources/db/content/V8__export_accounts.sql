-- What an export of an account holds of its content.
create view content.pub_export as
select p.account_id, 'content' as kind, i.id, jsonb_build_object(
    'id', i.id, 'type', i.type, 'status', i.status, 'version', i.version, 'publishedVersion', i.published_version,
    'document', i.document, 'createdAt', i.created_at, 'updatedAt', i.updated_at) as document
from content.participant p join content.item i on i.id = p.item_id where p.role = 'author'
union all
select v.created_by, 'content-versions', v.item_id, jsonb_agg(jsonb_build_object(
    'contentId', v.item_id, 'number', v.number, 'name', v.name, 'document', v.document, 'createdAt', v.created_at)
    order by v.number)
from content.version v where v.created_by is not null group by v.created_by, v.item_id
union all
select r.reviewer_id, 'content-reviews', r.id, jsonb_build_object(
    'id', r.id, 'contentId', r.item_id, 'version', r.version, 'decision', r.decision, 'comment', r.comment,
    'createdAt', r.created_at)
from content.review r where r.reviewer_id is not null
union all
select t.account_id, 'content-templates', t.id, jsonb_build_object(
    'id', t.id, 'name', t.name, 'format', t.format, 'body', t.body, 'shared', t.shared, 'createdAt', t.created_at)
from content.template t
union all
select f.account_id, 'content-feedback', f.item_id, jsonb_build_object(
    'contentId', f.item_id, 'kind', 'less', 'createdAt', f.created_at)
from content.feedback f;
