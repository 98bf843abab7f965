drop table realtime.connection;
drop table realtime.ticket;
