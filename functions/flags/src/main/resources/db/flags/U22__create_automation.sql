select notifications.withdraw('flag.rollout-stopped');
select notifications.withdraw('flag.rolled-back');
select notifications.withdraw('flag.rolled-out');
drop table flags.automation_entry;
drop table flags.automation;
