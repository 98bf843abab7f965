-- An address can be there for several reasons, each of which is taken back alone.
alter table notifications.suppression drop constraint suppression_address;
alter table notifications.suppression add constraint suppression_once unique (address, reason);

-- Published: every sender obeys it; only a bounce, and only for a time, stops mandatory mails.
create or replace view notifications.pub_suppression as
select address, reason, created_at from notifications.suppression;
