alter table chat.collection_member drop column barred_id;
