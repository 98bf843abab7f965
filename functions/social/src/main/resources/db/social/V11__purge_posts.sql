-- Serves: deleted posts whose time is over.
create index post_by_deletion on social.post (deleted_at) where deleted_at is not null;

-- A post that is deleted loses its pictures at once, so that their objects go.
create function social.take_pictures() returns trigger language plpgsql as $$
begin
    delete from social.post_picture where post_id = new.id;
    return null;
end
$$;

create trigger post_deleted after update of deleted_at on social.post
    for each row when (new.deleted_at is not null) execute function social.take_pictures();
