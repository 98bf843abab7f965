-- Whose connections there are, for the functions that serve routes of the WebSocket API beside this one.
create view realtime.pub_connection as
select id, account_id from realtime.connection;
