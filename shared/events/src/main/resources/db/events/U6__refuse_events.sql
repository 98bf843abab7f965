alter table events.event drop column sent_to;
alter table events.event drop column refused_at;
