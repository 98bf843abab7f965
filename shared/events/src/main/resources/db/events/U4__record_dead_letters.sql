drop table events.dead_letter;
