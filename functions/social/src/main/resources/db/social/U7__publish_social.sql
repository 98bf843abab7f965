drop view social.pub_export;
drop view social.pub_moderated;
drop view social.pub_influencer;
drop view social.pub_post;
drop view social.pub_block;
drop view social.pub_follow;
