drop table social.handle, social.influencer;
