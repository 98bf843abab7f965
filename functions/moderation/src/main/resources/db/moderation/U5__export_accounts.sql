drop view moderation.pub_export;
