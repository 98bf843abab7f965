select notifications.withdraw('content.published');
select notifications.withdraw('content.reviewed');
select notifications.withdraw('content.submitted');
select identity.withdraw('moderator', 'content:review:all');
select identity.withdraw('admin', 'content:publish:all');
select identity.withdraw('admin', 'content:review:all');
select identity.withdraw('admin', 'content:write:all');
select identity.withdraw('admin', 'content:read:all');
drop table content.review, content.version, content.participant, content.item;
