select notifications.withdraw('provider-key.refused');
select notifications.withdraw('transcript.failed');
select notifications.withdraw('transcript.finished');
