-- What an export holds of an account, one document a thing, its kind the name of the file. Jobs and usage are kept in
-- common by all functions and so are told of here. Where a table has no id, one is made from its key.
create view account_data.pub_export as
select account_id, 'provider-keys' as kind, id, jsonb_build_object(
    'provider', provider, 'hint', hint, 'createdAt', created_at, 'verifiedAt', verified_at,
    'lastRotatedAt', sealed_at) as document
from account_data.provider_key
union all
select account_id, 'activity', id, jsonb_build_object(
    'id', id, 'type', type, 'subjectId', subject_id, 'data', data, 'occurredAt', occurred_at)
from account_data.activity
union all
select account_id, 'statistics', md5(name)::uuid, jsonb_build_object('name', name, 'value', value, 'lastAt', last_at)
from account_data.statistic
union all
select account_id, 'tiers', account_id, jsonb_build_object('tier', tier, 'since', updated_at)
from account_data.account_tier
union all
select account_id, 'erasures', account_id, jsonb_build_object('requestedAt', requested_at, 'dueAt', due_at)
from account_data.erasure
union all
select account_id, 'exports', id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'sizeBytes', size_bytes, 'createdAt', created_at, 'expiresAt', expires_at)
from account_data.export
union all
select owner_id, 'jobs', id, jsonb_build_object(
    'id', id, 'kind', kind, 'subjectId', subject_id, 'status', status, 'percent', percent, 'errorCode', error_code,
    'errorDetail', error_detail, 'createdAt', created_at, 'startedAt', started_at, 'finishedAt', finished_at)
from jobs.job
union all
select account_id, 'usage', md5(meter || period)::uuid, jsonb_build_object(
    'meter', meter, 'month', to_char(period, 'YYYY-MM'), 'used', used)
from usage.counter;
