-- Who is invited and has not accepted yet, and so reads nothing; a member has their account in account_id.
alter table chat.collection_member add column invited_id uuid;
alter table chat.collection_member drop constraint collection_member_is_somebody;
alter table chat.collection_member add constraint collection_member_is_somebody
    check (account_id is not null or email is not null or invited_id is not null);

-- Serves: the invitations of an account, and its erasure.
create index collection_member_invited on chat.collection_member (invited_id, id) where invited_id is not null;
