select identity.withdraw('admin', 'recording-hold:write:all');
select identity.withdraw('admin', 'recording-hold:read:all');
drop table audio.hold;
