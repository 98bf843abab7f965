select notifications.withdraw('recording.rejected');
