drop table platform.stalled_queue;
