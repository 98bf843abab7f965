drop index social.post_by_deletion;
