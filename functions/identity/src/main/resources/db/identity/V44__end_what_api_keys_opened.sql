-- What was opened with an API key ends with it, as it does with a session.
create index api_key_by_revocation on identity.api_key (revoked_at) where revoked_at is not null;
create index api_key_by_expiry on identity.api_key (expires_at) where revoked_at is null and expires_at is not null;

create or replace view identity.pub_standing as
select 'session' as kind, id, null::text as name, null::bigint as version, null::text[] as permissions,
    ended_at as changed_at
from identity.session where ended_at is not null
union all
select 'session', id, null, null, null, revoked_at
from identity.api_key where revoked_at is not null
union all
select 'session', id, null, null, null, expires_at
from identity.api_key where revoked_at is null and expires_at <= now()
union all
select 'account', id, null, authorization_version, null, authorization_changed_at
from identity.account where authorization_changed_at is not null
union all
select 'role', null, name, null, permissions, 'infinity'
from identity.role;
