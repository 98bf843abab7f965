select notifications.withdraw('mail.email-left');

alter table identity.disavowal drop email, drop since, drop event_id;
