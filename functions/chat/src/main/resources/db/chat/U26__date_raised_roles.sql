alter table chat.collection_member drop raised_at;
