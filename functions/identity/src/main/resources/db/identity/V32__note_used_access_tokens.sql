-- When an access token that came with this refresh token was first used: somebody has heard the answer that brought both.
alter table identity.refresh_token add heard_at timestamptz;

-- Published: notes that. The generation stands in the access token.
create function identity.pub_note_used(session uuid, token_generation integer, moment timestamptz) returns void
language sql as $$
    update identity.refresh_token set heard_at = moment
    where session_id = session and generation = token_generation and heard_at is null
$$;
