-- When a document was put into a collection; null in those from before.
alter table chat.collection_document add added_at timestamptz;
