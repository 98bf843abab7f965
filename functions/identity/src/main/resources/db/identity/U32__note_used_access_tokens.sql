drop function identity.pub_note_used(uuid, integer, timestamptz);
alter table identity.refresh_token drop column heard_at;
