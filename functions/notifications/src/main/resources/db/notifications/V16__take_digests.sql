-- Who sends a digest has it for a while, so that a message that comes twice sends it once.
alter table notifications.digest add column taken_at timestamptz;
