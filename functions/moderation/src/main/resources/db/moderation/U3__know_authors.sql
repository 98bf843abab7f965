drop function moderation.pub_note_text(uuid, text, bytea, timestamptz);
drop view moderation.pub_standing;
drop table moderation.standing;
drop table moderation.text_note;
