drop table realtime.subscription;
drop table realtime.message;
drop table realtime.channel;
