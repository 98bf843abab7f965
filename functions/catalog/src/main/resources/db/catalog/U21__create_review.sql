select identity.withdraw('moderator', 'review:moderate:all');
select identity.withdraw('admin', 'review:moderate:all');
drop function catalog.keep_rating(uuid);
drop table catalog.review_vote;
drop table catalog.review;
