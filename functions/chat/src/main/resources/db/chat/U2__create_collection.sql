drop table chat.collection_document;
drop table chat.collection_member;
drop table chat.collection;
