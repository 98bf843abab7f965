-- When a member was made an editor who had been a reader.
alter table chat.collection_member add raised_at timestamptz;
