delete from chat.collection_member where account_id is null and email is null;
alter table chat.collection_member drop constraint collection_member_is_somebody;
alter table chat.collection_member drop column invited_id;
alter table chat.collection_member add constraint collection_member_is_somebody
    check (account_id is not null or email is not null);
