select notifications.withdraw('flag.stale');
