-- A badge says who somebody is: it ends with another name or handle.
create function social.end_badge() returns trigger language plpgsql as $$
begin
    update social.badge set revoked_at = new.updated_at, revoked_reason = 'The name or the handle was changed.'
    where account_id = new.account_id and revoked_at is null;
    return null;
end
$$;

create trigger influencer_renamed after update of display_name, folded on social.influencer
    for each row when (old.display_name <> new.display_name or old.folded <> new.folded)
    execute function social.end_badge();
