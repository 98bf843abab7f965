drop table events.schedule_run;
drop table events.paused_schedule;
