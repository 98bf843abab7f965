-- What everybody reads; fields are those of its type, texts of which may be in Markdown.
create view content.pub_publication as
select p.item_id as id, p.locale, p.title, p.document ->> 'summary' as summary, p.document -> 'fields' as fields
from content.publication p;
