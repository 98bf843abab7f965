select identity.withdraw('moderator', 'guideline:read:all');
select identity.withdraw('admin', 'guideline:write:all');
drop table moderation.guideline_version;
drop table moderation.guideline;
