select identity.withdraw('admin', 'editorial-pick:write:all');
drop table social.popular_post, social.editorial_pick, social.feed_setting, social.less, social.impression, social.inbox;
