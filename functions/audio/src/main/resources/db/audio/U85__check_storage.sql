select identity.withdraw('admin', 'recording-storage:read:all');
drop table audio.storage_finding;
drop table audio.storage_check;
