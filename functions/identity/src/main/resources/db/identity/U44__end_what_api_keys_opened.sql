create or replace view identity.pub_standing as
select 'session' as kind, id, null::text as name, null::bigint as version, null::text[] as permissions,
    ended_at as changed_at
from identity.session where ended_at is not null
union all
select 'account', id, null, authorization_version, null, authorization_changed_at
from identity.account where authorization_changed_at is not null
union all
select 'role', null, name, null, permissions, 'infinity'
from identity.role;
drop index identity.api_key_by_expiry;
drop index identity.api_key_by_revocation;
