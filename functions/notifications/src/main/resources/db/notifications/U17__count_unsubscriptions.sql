alter table notifications.campaign_mail drop column unsubscribed_at;
