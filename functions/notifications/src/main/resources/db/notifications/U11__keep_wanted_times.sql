alter table notifications.delivery drop column wanted_at;
drop index notifications.campaign_mail_due;
alter table notifications.campaign_mail drop column due_at;
