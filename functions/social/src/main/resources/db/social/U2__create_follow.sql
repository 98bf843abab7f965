select notifications.withdraw('follow.approved');
select notifications.withdraw('follow.requested');
select notifications.withdraw('follow.added');
drop function social.may_read(uuid, uuid, text);
drop function social.is_apart(uuid, uuid);
drop view social.apart;
drop table social.follow_total, social.dismissal, social.mute, social.block, social.follow_request, social.follow;
drop function social.count_follows();
