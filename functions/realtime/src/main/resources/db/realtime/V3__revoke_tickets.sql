-- A change of rights after this makes a ticket void.
alter table realtime.ticket rename column created_at to authorized_at;
-- Serves: the end of a session or an API key.
create index ticket_by_session on realtime.ticket (session_id);
