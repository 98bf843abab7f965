drop function identity.pub_note_used(uuid, integer, timestamptz);
create function identity.pub_note_used(session uuid, token_generation integer, moment timestamptz) returns void
language sql as $$
    update identity.refresh_token set heard_at = moment
    where session_id = session and generation = token_generation and heard_at is null
$$;
