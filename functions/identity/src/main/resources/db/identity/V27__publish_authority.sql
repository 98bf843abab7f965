-- Published: holds accounts until the transaction ends, in the order of their ids so that nobody waits in a circle, and
-- only then says what each may do.
create function identity.pub_hold_accounts(ids uuid[])
returns table (account_id uuid, roles text[], active boolean, version bigint, rank integer, permissions text[])
language plpgsql as $$
begin
    perform 1 from identity.account a where a.id = any(ids) order by a.id for no key update;
    return query
        select a.id, a.roles, a.status = 'active', a.authorization_version,
            (select coalesce(max(r.rank), 0) from identity.role r where r.name = any(a.roles)),
            array(select distinct p from identity.role r, unnest(r.permissions) p where r.name = any(a.roles))
        from identity.account a where a.id = any(ids);
end $$;
