create or replace function social.is_apart(one uuid, other uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from social.block where blocker_id = one and blocked_id = other)
        or exists (select from social.block where blocker_id = other and blocked_id = one);
end
$$;

drop function social.is_suspended(uuid);
drop table social.suspension;
