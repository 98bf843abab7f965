-- Why messages were given up. SQS keeps the messages themselves, in the dead letters of their queues; rows leave when these do.
create table events.dead_letter (
    id uuid constraint dead_letter_pk primary key,
    queue text not null,
    -- SQS's, the same in the queue and in its dead letters.
    message_id text not null,
    body text not null,
    event_id uuid,
    event_type text,
    owner_id uuid,
    trace text,
    reason text not null constraint dead_letter_reason_length check (length(reason) <= 2000),
    attempts integer not null,
    failed_at timestamptz not null,
    constraint dead_letter_unique unique (queue, message_id)
);

-- Serves: those of a queue, newest first.
create index dead_letter_by_queue on events.dead_letter (queue, id desc);
-- Serves: those of one type of event, newest first.
create index dead_letter_by_type on events.dead_letter (event_type, id desc);
-- Serves: erasure.
create index dead_letter_by_owner on events.dead_letter (owner_id);
