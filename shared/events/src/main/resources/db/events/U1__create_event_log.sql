drop table events.consumed;
drop table events.event;
