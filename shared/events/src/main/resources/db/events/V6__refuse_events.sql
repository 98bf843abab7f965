-- Since when SQS has refused the event for good: it is sent no more, and leaves when the others do.
alter table events.event add column refused_at timestamptz;
-- The queues that have it already, where another could not take it yet. Read by the sweep.
alter table events.event add column sent_to text[];
