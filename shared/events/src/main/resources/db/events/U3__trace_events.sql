alter table events.event drop column trace;
