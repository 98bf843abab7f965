alter table identity.account
    add suspended_because text constraint account_suspended_because_length check (length(suspended_because) <= 500);

create extension if not exists pg_trgm with schema public;

-- Serves: accounts whose address or name contains a text.
create index account_search on identity.account
using gin ((email_key || ' ' || lower(display_name)) public.gin_trgm_ops);

-- How an operator appoints somebody, the first super_admin above all.
create function identity.grant_role(entry_id uuid, address text, role_name text) returns uuid language plpgsql as $$
declare
    found uuid;
begin
    if not exists (select from identity.role where name = role_name) then
        raise exception 'There is no role %', role_name using errcode = 'no_data_found';
    end if;
    update identity.account
    set roles = (select array_agg(distinct r order by r) from unnest(roles || role_name) r),
        authorization_version = authorization_version + 1, authorization_changed_at = now(),
        updated_at = now(), version = version + 1
    where email_key = lower(address)
    returning id into found;
    if found is null then
        raise exception 'There is no account with the address %', address using errcode = 'no_data_found';
    end if;
    insert into audit.entry (id, action, subject_id, data, address, occurred_at)
    values (entry_id, 'role.granted-by-operator', found, jsonb_build_object('role', role_name), 'operator', now());
    return found;
end $$;
