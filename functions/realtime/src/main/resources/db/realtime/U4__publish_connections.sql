drop view realtime.pub_connection;
