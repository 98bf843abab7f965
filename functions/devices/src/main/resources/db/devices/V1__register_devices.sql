-- A device of the fleet. One that is retired keeps its row, so that what it did can still be read.
create table devices.device (
    id uuid constraint device_pk primary key,
    -- What it calls itself on its protocol.
    controller_id text not null
        constraint device_controller_shape check (controller_id ~ '^[A-Za-z0-9._:-]{1,128}$'),
    name text not null constraint device_name_length check (length(name) between 1 and 200),
    type text not null constraint device_type_shape check (type ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    hardware_revision text not null default '',
    owner_id uuid,
    batch_id uuid,
    status text not null constraint device_status check (status in ('registered', 'active', 'locked', 'wiped', 'retired')),
    -- What people say of it.
    attributes jsonb not null default '{}',
    tags text[] not null default '{}',
    -- How it is to be, and how it says it is.
    desired jsonb not null default '{}',
    desired_version integer not null default 0,
    reported jsonb not null default '{}',
    reported_version integer not null default 0,
    installed_version text not null default '',
    installed_numbers integer[] not null default '{}',
    installed_release_id uuid,
    -- No release of a lower security version is offered to it any more.
    security_floor integer not null default 0,
    time_zone text not null default 'UTC',
    last_seen_at timestamptz,
    health smallint not null default 100 constraint device_health check (health between 0 and 100),
    health_reasons text[] not null default '{}',
    compliance text not null default 'unknown'
        constraint device_compliance check (compliance in ('unknown', 'compliant', 'violating')),
    auto_confirm boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
) with (fillfactor = 80);

-- Serves: every request of a device; a controller id names one device that is not retired.
create unique index device_controller on devices.device (controller_id) where status <> 'retired';
-- Serves: an account's devices, newest first, and its export.
create index device_by_owner on devices.device (owner_id, id desc) where owner_id is not null;
-- Serves: devices of a type, newest first, and the target of a rollout.
create index device_by_type on devices.device (type, id desc);
-- Serves: filters by tag.
create index device_by_tag on devices.device using gin (tags);
-- Serves: filters by attribute.
create index device_by_attribute on devices.device using gin (attributes jsonb_path_ops);
-- Serves: filters by what devices report.
create index device_by_reported on devices.device using gin (reported jsonb_path_ops);

-- What a device proves itself with; the secret itself is kept nowhere.
create table devices.credential (
    id uuid constraint credential_pk primary key,
    device_id uuid not null constraint credential_device references devices.device (id),
    hash bytea not null constraint credential_hash_length check (length(hash) = 32),
    created_at timestamptz not null,
    -- The end of one that is replaced.
    expires_at timestamptz,
    revoked_at timestamptz
);

-- Serves: what a device may prove itself with, at each of its requests.
create index credential_by_device on devices.credential (device_id);

-- Devices that register themselves with a secret that they share.
create table devices.batch (
    id uuid constraint batch_pk primary key,
    name text not null,
    hash bytea not null constraint batch_hash unique,
    type text not null,
    hardware_revision text not null default '',
    most integer not null constraint batch_most check (most between 1 and 1000000),
    registered integer not null default 0 constraint batch_not_beyond check (registered <= most),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    created_by uuid,
    created_at timestamptz not null
);

-- A device that somebody is to claim (RFC 8628).
create table devices.claim (
    id uuid constraint claim_pk primary key,
    device_code_hash bytea not null constraint claim_device_code unique,
    user_code text not null constraint claim_user_code unique,
    controller_id text not null,
    type text not null,
    hardware_revision text not null,
    status text not null constraint claim_status check (status in ('waiting', 'approved', 'denied', 'used')),
    account_id uuid,
    device_id uuid,
    polled_at timestamptz,
    expires_at timestamptz not null
);

-- Serves: forgetting claims that nobody made use of.
create index claim_by_end on devices.claim (expires_at);

-- What was done to each device and by it, in a chain: each entry's hash covers the one before.
create table devices.ledger_entry (
    id uuid constraint ledger_entry_pk primary key,
    device_id uuid not null,
    number integer not null,
    at timestamptz not null,
    actor_id uuid,
    action text not null,
    data jsonb not null,
    hash bytea not null
);

-- Serves: a device's entries, newest first, and the last one, whose hash the next covers.
create unique index ledger_entry_by_device on devices.ledger_entry (device_id, number);
create index ledger_entry_of_device on devices.ledger_entry (device_id, id desc);

create function devices.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = 'Entries of the ledger stay as they are';
end $$;

create trigger ledger_entry_stays before update or delete on devices.ledger_entry
for each row execute function devices.refuse_change();

-- On which days a device came.
create table devices.presence (
    day date not null,
    device_id uuid not null,
    constraint presence_pk primary key (day, device_id)
);

-- From when to when a device had a version.
create table devices.version_period (
    device_id uuid not null,
    version text not null,
    since timestamptz not null,
    until timestamptz,
    constraint version_period_pk primary key (device_id, since)
);

-- Serves: how many have a version as time goes on.
create index version_period_by_version on devices.version_period (version, since);

-- Groups in a tree; the path has the ids from the root to the group itself.
create table devices.device_group (
    id uuid constraint device_group_pk primary key,
    name text not null constraint device_group_name unique,
    description text not null default '',
    parent_id uuid constraint device_group_parent references devices.device_group (id),
    path uuid[] not null constraint device_group_depth check (cardinality(path) between 1 and 8),
    -- RSQL; null where devices are put in by hand.
    filter text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: a group with all below it.
create index device_group_by_path on devices.device_group using gin (path);

create table devices.group_member (
    group_id uuid not null constraint group_member_group references devices.device_group (id) on delete cascade,
    device_id uuid not null constraint group_member_device references devices.device (id),
    constraint group_member_pk primary key (group_id, device_id)
);

-- Serves: the groups of a device, which say who sees it.
create index group_member_by_device on devices.group_member (device_id, group_id);

-- Who sees the devices of a group and of those below it.
create table devices.group_grant (
    group_id uuid not null constraint group_grant_group references devices.device_group (id) on delete cascade,
    account_id uuid not null,
    role text not null constraint group_grant_role check (role in ('viewer', 'operator')),
    created_by uuid,
    created_at timestamptz not null,
    constraint group_grant_pk primary key (group_id, account_id)
);

-- Serves: the groups that an account was granted.
create index group_grant_by_account on devices.group_grant (account_id);

create view devices.pub_export as
select owner_id as account_id, 'devices' as kind, id, jsonb_build_object(
    'id', id, 'controllerId', controller_id, 'name', name, 'type', type, 'attributes', attributes, 'reported', reported,
    'installedVersion', installed_version, 'createdAt', created_at) as document
from devices.device where owner_id is not null;

select identity.permit('admin', 'device:*:all');
select identity.permit('admin', 'release:*:all');
select identity.permit('admin', 'rollout:*:all');
