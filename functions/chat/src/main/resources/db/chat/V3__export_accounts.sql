-- What an export of an account holds of its documents. The files are there to be downloaded.
create view chat.pub_export as
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

-- Serves: the export of memberships, in order.
create index collection_member_export on chat.collection_member (account_id, id) where role <> 'owner';

select account_data.allow('free', 'document', 100);
select account_data.allow('pro', 'document', 2000);
select account_data.allow('free', 'document-megabyte', 1000);
select account_data.allow('pro', 'document-megabyte', 40000);

-- What people are notified of.
select notifications.announce(type => 'document.finished', category => 'results',
    conditions => '{"status": "succeeded"}', link => '/documents/{{documentId}}',
    sample => '{"documentId": "01930000-0000-7000-8000-000000000001", "title": "Handbook", "status": "succeeded"}');
select notifications.say('document.finished', 'en', '{{title}} can be searched', '');
select notifications.say('document.finished', 'de', '{{title}} kann durchsucht werden', '');
select notifications.announce(type => 'document.failed', category => 'results',
    event => 'document.finished', conditions => '{"status": "failed"}', link => '/documents/{{documentId}}',
    sample => '{"documentId": "01930000-0000-7000-8000-000000000001", "title": "Handbook", "status": "failed"}');
select notifications.say('document.failed', 'en', '{{title}} could not be read', 'Its page says why.');
select notifications.say('document.failed', 'de', '{{title}} ließ sich nicht lesen', 'Der Grund steht dort.');
