select notifications.withdraw(type) from unnest(array ['moderation.hidden', 'moderation.removed', 'moderation.released',
    'moderation.sanctioned', 'moderation.sanction-lifted', 'report.resolved', 'appeal.decided']) type;
select identity.withdraw('admin', 'moderation:decide:all');
select identity.withdraw('admin', 'moderation:read:all');
select identity.withdraw('moderator', 'moderation:decide:all');
select identity.withdraw('moderator', 'moderation:read:all');
drop table moderation.erased_author;
drop table moderation.sanction;
drop table moderation.strike;
drop table moderation.appeal;
drop table moderation.decision;
drop table moderation.action_template;
drop table moderation.report;
drop table moderation.evidence;
drop table moderation.case_file;
