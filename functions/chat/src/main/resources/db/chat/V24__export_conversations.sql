-- What an export of an account holds of its conversations too. Answers whose sources the account may not read any more are
-- left out.
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
from chat.collection_member m where m.account_id is not null and m.role <> 'owner'
union all
select c.owner_id, 'conversations', c.id, jsonb_build_object(
    'id', c.id, 'title', c.title, 'createdAt', c.created_at, 'expiresAt', c.expires_at, 'messages', (
        select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'parentId', m.parent_id, 'role', m.role,
            'text', case when not exists (select from unnest(m.sources) as s (id)
                where not chat.may_read(c.owner_id, s.id)) then m.text end,
            'createdAt', m.created_at, 'feedback', (
                select jsonb_build_object('good', f.good, 'categories', f.categories, 'text', f.text)
                from chat.feedback f where f.message_id = m.id)) order by m.id), '[]')
        from chat.message m where m.conversation_id = c.id))
from chat.conversation c
union all
select f.owner_id, 'conversation-folders', f.id, jsonb_build_object('id', f.id, 'name', f.name, 'createdAt', f.created_at)
from chat.folder f;

-- Serves: the export of folders, in order.
create index folder_by_owner on chat.folder (owner_id, id);
