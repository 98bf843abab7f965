-- A browser or app that somebody signs in with, known by the token that it keeps; only the token's hash stands here.
create table identity.device (
    id uuid constraint device_pk primary key,
    account_id uuid not null constraint device_account references identity.account (id) on delete cascade,
    -- Read at every sign-in.
    token_hash bytea not null constraint device_token_unique unique,
    name text constraint device_name_length check (length(name) between 1 and 100),
    agent text not null,
    address text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    -- When it was last allowed to leave out the second factor; null where it never was, or is no more.
    trusted_at timestamptz
);

-- Serves: an account's devices, newest first.
create index device_by_account on identity.device (account_id, id desc);

-- Serves the sweep: where last_seen_at < ?.
create index device_by_last_seen on identity.device (last_seen_at);

-- Where an account has signed in from: an IPv4 address, or the /64 of an IPv6 one. Read by primary key.
create table identity.familiar_network (
    account_id uuid not null constraint familiar_network_account references identity.account (id) on delete cascade,
    network text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint familiar_network_pk primary key (account_id, network)
);

-- Serves the sweep: where last_seen_at < ?.
create index familiar_network_by_last_seen on identity.familiar_network (last_seen_at);

alter table identity.session
    add device_id uuid constraint session_device references identity.device (id) on delete set null,
    -- When it ends unless it is refreshed before.
    add live_until timestamptz not null default now() + interval '30 days';

-- Serves: the sessions of a device, and its foreign key.
create index session_by_device on identity.session (device_id) where device_id is not null;

-- Serves the sweep: where live_until < ?.
create index session_by_live_until on identity.session (live_until);

alter table identity.challenge add device_hash bytea;

-- The token that this one replaced.
alter table identity.refresh_token add parent_hash bytea;

-- Of a session's tokens one can be exchanged, and never two. Serves also: the child of a token that nobody used yet.
create unique index refresh_token_live on identity.refresh_token (session_id) where replaced_at is null;

-- A key is published before it signs, signs until the next one does, and is published until its last token has expired.
alter table identity.signing_key add signs_from timestamptz;
update identity.signing_key set signs_from = created_at;
alter table identity.signing_key alter signs_from set not null;

create or replace view identity.pub_signing_keys as
select key_id, public_jwk from identity.signing_key where retired_at is null or retired_at > now();

-- Ends the session that a new one replaces, and those of the account beyond the number that it may keep, least recently
-- seen first. Locks the account, and only then looks: of two sign-ins at once the second sees what the first has begun.
create function identity.make_room(for_account uuid, keep integer, replaced uuid, moment timestamptz)
returns setof uuid language plpgsql as $$
begin
    perform 1 from identity.account where id = for_account for no key update;
    return query
        update identity.session s set ended_at = moment,
            ended_because = case when s.id = replaced then 'proven again' else 'too many sessions' end
        where s.account_id = for_account and s.ended_at is null and (s.id = replaced or s.id in (
            select o.id from identity.session o
            where o.account_id = for_account and o.ended_at is null and o.live_until > moment
                and o.actor_id is null and o.id is distinct from replaced
            order by o.refreshed_at desc, o.id desc offset keep))
        returning s.id;
end
$$;

-- Lets the owner of an account say that a sign-in was not theirs: the hash of a token that was mailed.
create table identity.disavowal (
    token_hash bytea constraint disavowal_pk primary key,
    account_id uuid not null constraint disavowal_account references identity.account (id) on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);

-- Serves the cascade when an account goes.
create index disavowal_by_account on identity.disavowal (account_id);
