drop index realtime.ticket_by_session;
alter table realtime.ticket rename column authorized_at to created_at;
