-- An access token whose answer was taken for lost, and replaced, is refused from then on: whoever shows it, another has its session.
drop function identity.pub_note_used(uuid, integer, timestamptz);

-- Published: notes when an access token that came with a refresh token was first used; false where it was replaced as lost. The
-- generation stands in the access token. A refresh token that was taken for lost is replaced, and names no successor.
create function identity.pub_note_used(session uuid, token_generation integer, moment timestamptz) returns boolean
language plpgsql as $$
begin
    update identity.refresh_token set heard_at = moment
    where session_id = session and generation = token_generation and heard_at is null
        and (replaced_at is null or successor is not null);
    return found or not exists (
        select from identity.refresh_token
        where session_id = session and generation = token_generation
            and heard_at is null and replaced_at is not null and successor is null);
end $$;
