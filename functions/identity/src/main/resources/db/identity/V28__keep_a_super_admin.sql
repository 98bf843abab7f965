-- Serves: who is an active super admin.
create index account_super_admin on identity.account (id) where 'super_admin' = any(roles) and status = 'active';

-- Whatever takes away an active super admin leaves another one. Those who do that at once wait for each other, and the
-- second sees what the first has done.
create function identity.keep_a_super_admin() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('identity.super_admin', 0));
    if not exists (select from identity.account where 'super_admin' = any(roles) and status = 'active') then
        raise exception 'This is the last super admin' using errcode = 'check_violation',
            constraint = 'account_super_admin_left';
    end if;
    return null;
end $$;

create trigger account_super_admin_left after update of roles, status on identity.account for each row
when (old.status = 'active' and 'super_admin' = any(old.roles)
    and not (new.status = 'active' and 'super_admin' = any(new.roles)))
execute function identity.keep_a_super_admin();

create trigger account_super_admin_not_deleted after delete on identity.account for each row
when (old.status = 'active' and 'super_admin' = any(old.roles))
execute function identity.keep_a_super_admin();

-- Published: who is an active super admin.
create view identity.pub_super_admins as
select id as account_id from identity.account where 'super_admin' = any(roles) and status = 'active';
