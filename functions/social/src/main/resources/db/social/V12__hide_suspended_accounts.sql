-- Whom identity has suspended, as far as it was heard; what is heard late changes nothing.
create table social.suspension (
    account_id uuid constraint suspension_pk primary key,
    suspended boolean not null,
    heard_at timestamptz not null
);

create function social.is_suspended(account uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from social.suspension where account_id = account and suspended);
end
$$;

-- Whether one of the two blocks the other, or the other is suspended: then nobody sees anything of it.
create or replace function social.is_apart(one uuid, other uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from social.block where blocker_id = one and blocked_id = other)
        or exists (select from social.block where blocker_id = other and blocked_id = one)
        or one <> other and (social.is_suspended(other) or social.is_suspended(one));
end
$$;
