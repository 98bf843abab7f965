drop function identity.pub_use_api_key(bytea, text, timestamptz);

-- Published: finds a key that is good from this address, counts the use, and says whose it is.
create function identity.pub_use_api_key(hash bytea, address text, at timestamptz)
returns table (key_id uuid, account_id uuid, roles text[], scopes text[], uses integer, requests_per_minute integer)
language plpgsql as $$
declare
    source inet;
begin
    begin
        source := address::inet;
    exception when others then
        source := null;
    end;
    return query
    with good as (
        select k.id, k.account_id, a.roles, k.scopes, k.requests_per_minute, k.last_used_at
        from identity.api_key k
        join identity.account a on a.id = k.account_id and a.status = 'active'
        where k.key_hash = hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > at)
            and (k.address_ranges = '{}' or source <<= any (k.address_ranges))
    ), counted as (
        insert into identity.api_key_use as u (key_id, minute, uses)
        select good.id, date_trunc('minute', at), 1 from good
        on conflict on constraint api_key_use_pk do update
        set minute = excluded.minute, uses = case when u.minute = excluded.minute then u.uses + 1 else 1 end
        returning u.uses
    ), seen as (
        update identity.api_key k set last_used_at = at, last_used_address = address
        from good where k.id = good.id and (k.last_used_at is null or k.last_used_at < at - interval '1 minute')
    )
    select good.id, good.account_id, good.roles, good.scopes, counted.uses, good.requests_per_minute
    from good, counted;
end $$;

drop function identity.pub_use_nonce(uuid, text, timestamptz, timestamptz);
drop table identity.signature_nonce;
drop table identity.api_key_signing_key;
