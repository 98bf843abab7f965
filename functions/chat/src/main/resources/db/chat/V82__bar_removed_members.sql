-- Whom an invitation lets in no more: an account that was invited by its id too, and removed. Its invitation stays in the list, since
-- its end would tell whose the address is.
alter table chat.collection_member add column barred_id uuid;

-- Serves: the erasure of an account that was barred.
create index collection_member_barred on chat.collection_member (barred_id) where barred_id is not null;
