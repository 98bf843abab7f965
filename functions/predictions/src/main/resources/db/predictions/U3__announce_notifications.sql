select notifications.withdraw('prediction.failed');
select notifications.withdraw('prediction.finished');
