-- What an export holds of an account: one document a thing, its kind the name of the file, and nothing that opens
-- anything. Where a table has no id, one is made from its key. Who else acted in an audit entry, and why somebody was
-- suspended, is for administrators alone.
create view identity.pub_export as
select id as account_id, 'account' as kind, id, jsonb_build_object(
    'id', id, 'email', email, 'displayName', display_name, 'roles', roles, 'status', status,
    'secondFactors', factors, 'hasPassword', password_hash is not null,
    'locale', locale, 'timeZone', time_zone, 'avatarId', avatar_id, 'avatarType', avatar_type,
    'verifiedAt', verified_at, 'createdAt', created_at, 'updatedAt', updated_at) as document
from identity.account
union all
select account_id, 'settings', account_id, document
from identity.settings
union all
select account_id, 'address-changes', account_id, jsonb_build_object(
    'wanted', wanted, 'former', former, 'requestedAt', requested_at, 'provenAt', proven_at)
from identity.address_change
union all
select account_id, 'mails', md5(occasion)::uuid, jsonb_build_object(
    'occasion', occasion, 'sent', sent, 'countedSince', counted_since)
from identity.mailing
union all
select account_id, 'sessions', id, jsonb_build_object(
    'id', id, 'address', address, 'agent', agent, 'deviceId', device_id, 'methods', methods,
    'impersonated', actor_id is not null, 'createdAt', created_at, 'refreshedAt', refreshed_at, 'provenAt', proven_at,
    'liveUntil', live_until, 'endedAt', ended_at, 'endedBecause', ended_because)
from identity.session
union all
select account_id, 'devices', id, jsonb_build_object(
    'id', id, 'name', name, 'agent', agent, 'address', address, 'firstSeenAt', first_seen_at,
    'lastSeenAt', last_seen_at, 'trustedAt', trusted_at)
from identity.device
union all
select account_id, 'networks', md5(network)::uuid, jsonb_build_object(
    'network', network, 'firstSeenAt', first_seen_at, 'lastSeenAt', last_seen_at)
from identity.familiar_network
union all
select account_id, 'sign-in-attempts', id, jsonb_build_object(
    'id', id, 'address', address, 'agent', agent, 'outcome', outcome, 'at', at)
from identity.attempt
union all
select account_id, 'authenticator-apps', account_id, jsonb_build_object(
    'createdAt', created_at, 'confirmedAt', confirmed_at)
from identity.totp
union all
select account_id, 'passkeys', id, jsonb_build_object(
    'id', id, 'name', name, 'transports', transports, 'synced', synced, 'createdAt', created_at, 'usedAt', used_at,
    'blockedAt', blocked_at)
from identity.passkey
union all
select account_id, 'login-providers', id, jsonb_build_object(
    'id', id, 'provider', provider, 'issuer', issuer, 'subject', subject, 'email', email, 'scopes', scopes,
    'linkedAt', linked_at, 'lastUsedAt', last_used_at)
from identity.provider_identity
union all
select account_id, 'api-keys', id, jsonb_build_object(
    'id', id, 'name', name, 'hint', hint, 'scopes', scopes, 'addressRanges', address_ranges,
    'requestsPerMinute', requests_per_minute, 'createdAt', created_at, 'expiresAt', expires_at,
    'revokedAt', revoked_at, 'lastUsedAt', last_used_at, 'lastUsedAddress', last_used_address)
from identity.api_key
union all
select subject_id, 'audit-entries', id, jsonb_build_object(
    'id', id, 'action', action, 'data', data - 'because', 'occurredAt', occurred_at)
from audit.entry where subject_id is not null
union all
select actor_id, 'bulk-operations', id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'action', action, 'because', because, 'address', address, 'createdAt', created_at)
from identity.bulk_operation;
