drop view identity.pub_moderation_recipient;
