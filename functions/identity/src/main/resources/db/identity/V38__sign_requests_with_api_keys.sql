-- With which Ed25519 key the requests of an API key are signed (RFC 9421); requests of others are not signed. Read by primary
-- key only.
create table identity.api_key_signing_key (
    key_id uuid constraint api_key_signing_key_pk primary key
        constraint api_key_signing_key_of references identity.api_key (id) on delete cascade,
    public_key bytea not null constraint api_key_signing_key_length check (length(public_key) = 32),
    created_at timestamptz not null
);

-- What was used to sign, until signatures of that time hold no more: a request that is sent again is known by it.
create table identity.signature_nonce (
    key_id uuid not null constraint signature_nonce_of references identity.api_key (id) on delete cascade,
    nonce text not null constraint signature_nonce_length check (length(nonce) between 1 and 200),
    held_until timestamptz not null,
    constraint signature_nonce_pk primary key (key_id, nonce)
);

-- Serves pub_use_nonce: where key_id = ? and held_until <= ?.
create index signature_nonce_by_time on identity.signature_nonce (key_id, held_until);

-- Published: notes a nonce of a key; false where it was used before.
create function identity.pub_use_nonce(key uuid, used text, at timestamptz, until timestamptz) returns boolean
language sql as $$
    with over as (
        delete from identity.signature_nonce n where n.key_id = key and n.held_until <= at
    ), noted as (
        insert into identity.signature_nonce (key_id, nonce, held_until) values (key, used, until)
        on conflict do nothing
        returning 1
    )
    select exists (select from noted)
$$;

drop function identity.pub_use_api_key(bytea, text, timestamptz);

-- Published: finds a key that is good from this address, counts the use, and says whose it is and how its requests are signed.
create function identity.pub_use_api_key(hash bytea, address text, at timestamptz)
returns table (key_id uuid, account_id uuid, roles text[], scopes text[], uses integer, requests_per_minute integer,
    signing_key bytea)
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
    select good.id, good.account_id, good.roles, good.scopes, counted.uses, good.requests_per_minute, s.public_key
    from counted, good left join identity.api_key_signing_key s on s.key_id = good.id;
end $$;
