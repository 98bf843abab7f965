select notifications.withdraw('transcription.failed');
select notifications.withdraw('transcription.finished');
