drop view catalog.pub_moderated;
alter table catalog.review drop column written_at;
