alter table notifications.digest drop column taken_at;
