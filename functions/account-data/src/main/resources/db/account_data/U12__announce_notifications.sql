select notifications.withdraw('export.failed');
select notifications.withdraw('export.finished');
