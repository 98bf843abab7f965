select identity.withdraw('admin', 'recording-recovery:read:all');
drop table audio.recovery;
drop index audio.recording_by_verification;
alter table audio.recording drop column verified_at;
