-- Queues in which messages wait and nobody works on any, and since when that is so. A row a queue at most.
create table platform.stalled_queue (
    queue text constraint stalled_queue_pk primary key,
    since timestamptz not null
);
