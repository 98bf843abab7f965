drop index chat.folder_by_owner;
create or replace view chat.pub_export as
select d.owner_id as account_id, 'documents' as kind, d.id, jsonb_build_object(
    'id', d.id, 'title', d.title, 'source', d.source, 'sourceId', d.source_id, 'url', d.url, 'fileName', d.file_name,
    'createdAt', d.created_at, 'updatedAt', d.updated_at, 'text', (
        select coalesce(jsonb_agg(p.text order by p.ordinal), '[]') from chat.passage p where p.document_id = d.id)
    ) as document
from chat.document d
union all
select c.owner_id, 'document-collections', c.id, jsonb_build_object(
    'id', c.id, 'name', c.name, 'description', c.description, 'createdAt', c.created_at, 'documentIds', (
        select coalesce(jsonb_agg(i.document_id order by i.document_id), '[]') from chat.collection_document i
        where i.collection_id = c.id))
from chat.collection c
union all
select m.account_id, 'document-collection-memberships', m.id, jsonb_build_object(
    'collectionId', m.collection_id, 'role', m.role, 'since', m.created_at)
from chat.collection_member m where m.account_id is not null and m.role <> 'owner';
