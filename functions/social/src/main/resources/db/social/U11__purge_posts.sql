drop trigger post_deleted on social.post;
drop function social.take_pictures();
drop index social.post_by_deletion;
