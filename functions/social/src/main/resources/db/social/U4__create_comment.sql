select notifications.withdraw('reply.added');
select notifications.withdraw('comment.added');
drop table social.comment_vote, social.comment_mention, social.comment_version, social.comment;
drop function social.count_vote();
drop function social.wilson(integer, integer);
drop function social.count_comment();
