drop trigger influencer_renamed on social.influencer;
drop function social.end_badge();
