-- For the migrations of functions: what a built-in role may do with their things, beyond what is one's own.
create function identity.permit(role_name text, permission text) returns void language plpgsql as $$
begin
    update identity.role
    set permissions = case when permission = any(permissions) then permissions else array_append(permissions, permission) end,
        updated_at = now()
    where name = role_name;
    if not found then
        raise exception using errcode = 'no_data_found', message = 'There is no role ' || role_name;
    end if;
end $$;

-- For the undo of such a migration.
create function identity.withdraw(role_name text, permission text) returns void language sql as $$
    update identity.role set permissions = array_remove(permissions, permission), updated_at = now()
    where name = role_name
$$;
