drop table social.follow_pace;
