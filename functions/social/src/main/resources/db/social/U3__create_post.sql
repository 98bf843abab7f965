select notifications.withdraw('mention.added');
select notifications.withdraw('like.added');
drop table social.post_total, social.share, social.post_like, social.picture_leftover, social.post_picture,
    social.post_mention, social.post_tag, social.post_version;
drop function social.count_shares();
drop function social.count_likes();
drop function social.leave_picture();
drop function social.shows_post(uuid, social.post);
drop table social.post;
drop function social.note_broadcast();
