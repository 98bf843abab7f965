-- Serves: deleted posts whose time is over.
create index post_by_deletion on social.post (deleted_at) where deleted_at is not null;
