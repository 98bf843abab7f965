-- Where events are sent.
create table webhooks.endpoint (
    id uuid constraint endpoint_pk primary key,
    -- Who made it.
    account_id uuid not null,
    -- Hears of what happened to the account, or to all accounts.
    scope text not null constraint endpoint_scope check (scope in ('own', 'all')),
    url text not null constraint endpoint_url check (length(url) <= 2000),
    -- Types of events, groups of them ('recording.*') or all ('*').
    event_types text[] not null,
    description text not null,
    -- The version of the API whose form its payloads have.
    payload_version date not null,
    enabled boolean not null default true,
    -- What has disabled it; null where it is enabled.
    disabled_because text constraint endpoint_disabled_because check (disabled_because in ('owner', 'gone', 'failing')),
    -- Since when what happens to it counts.
    enabled_at timestamptz not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint endpoint_disabled check (enabled = (disabled_because is null))
);

-- Serves: an account's endpoints, newest first, and which of them hear of an event.
create index endpoint_by_account on webhooks.endpoint (account_id, id desc) where scope = 'own';
-- Serves: the endpoints that hear of all accounts.
create index endpoint_of_all on webhooks.endpoint (id desc) where scope = 'all';

-- What is sent to an endpoint is signed with each of its secrets that has not run out. Sealed.
create table webhooks.secret (
    id uuid constraint secret_pk primary key,
    endpoint_id uuid not null
        constraint secret_endpoint references webhooks.endpoint (id) on delete cascade,
    sealed bytea not null,
    created_at timestamptz not null,
    -- Null for the newest.
    expires_at timestamptz
);

-- Serves: the secrets of an endpoint.
create index secret_by_endpoint on webhooks.secret (endpoint_id, id desc);

select identity.permit('admin', 'webhook:read:all');
select identity.permit('admin', 'webhook:write:all');

create view webhooks.pub_export as
select account_id, 'webhooks' as kind, id, jsonb_build_object(
    'id', id, 'url', url, 'eventTypes', event_types, 'description', description, 'enabled', enabled,
    'disabledBecause', disabled_because, 'createdAt', created_at, 'updatedAt', updated_at) as document
from webhooks.endpoint where scope = 'own';
