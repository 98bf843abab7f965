alter table chat.collection_document drop added_at;
