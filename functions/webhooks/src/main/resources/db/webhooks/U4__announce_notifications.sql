select notifications.withdraw('webhook.disabled-for-all');
select notifications.withdraw('webhook.disabled');
