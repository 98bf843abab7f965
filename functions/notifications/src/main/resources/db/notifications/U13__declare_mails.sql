drop view notifications.pub_mail_text;
delete from notifications.type t using notifications.mail m where m.type = t.name;
drop function notifications.declare_mail(text, text[], text[], jsonb);
drop table notifications.mail;
