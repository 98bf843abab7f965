drop view chat.pub_moderated;
alter table chat.share drop column withheld_at;
