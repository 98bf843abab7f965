-- What a role allows. The four built-in ones cannot be changed; higher ranks may grant lower ones.
create table identity.role (
    name text constraint role_pk primary key constraint role_name check (name ~ '^[a-z][a-z0-9_]{1,39}$'),
    description text not null,
    rank integer not null,
    permissions text[] not null,
    built_in boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

insert into identity.role (name, description, rank, permissions, built_in) values
    ('user', 'Everybody: what is one''s own', 10, array ['*:*:own'], true),
    ('moderator', 'Looks after others: sees accounts and what they do', 20,
     array ['*:*:own', 'account:read:all', 'activity:read:all'], true),
    ('admin', 'Runs the system: accounts, sessions, roles below its own, usage tiers', 30,
     array ['*:*:own', 'account:*:all', 'activity:read:all', 'session:*:all', 'role:*:all', 'tier:*:all',
         'audit:read:all', 'mail-template:read:all'], true),
    ('super_admin', 'May do everything', 40, array ['*:*:all'], true);

alter table identity.account
    add status text not null default 'active' constraint account_status check (status in ('active', 'suspended')),
    -- Counted up with every change of what the account may do; tokens that were signed before it are refused.
    add authorization_version bigint not null default 0,
    add authorization_changed_at timestamptz,
    -- The kinds of second factor that are enrolled, so that a sign-in need not look for them.
    add factors text[] not null default '{}',
    alter password_hash drop not null;

-- Serves pub_standing: where authorization_changed_at > ?.
create index account_authorization_changed on identity.account (authorization_changed_at)
where authorization_changed_at is not null;

alter table identity.session
    add proven_at timestamptz not null default now(),
    add methods text[] not null default array ['pwd'],
    -- The administrator who acts in the account's place.
    add actor_id uuid;

-- A sign-in that is half done: the second factor is to come.
create table identity.challenge (
    token_hash bytea constraint challenge_pk primary key,
    account_id uuid not null constraint challenge_account references identity.account (id) on delete cascade,
    methods text[] not null,
    address text not null,
    agent text not null,
    -- The session that ends when the new one begins, in a step-up.
    replaces_session_id uuid,
    failures integer not null default 0,
    expires_at timestamptz not null
);

-- Serves the cascade when an account goes.
create index challenge_by_account on identity.challenge (account_id);

drop view identity.pub_ended_sessions;

create view identity.pub_standing as
select 'session' as kind, id, null::text as name, null::bigint as version, null::text[] as permissions,
    ended_at as changed_at
from identity.session where ended_at is not null
union all
select 'account', id, null, authorization_version, null, authorization_changed_at
from identity.account where authorization_changed_at is not null
union all
select 'role', null, name, null, permissions, 'infinity'
from identity.role;
