-- What an administrator has set for a rate limit; one without a row allows what the settings say.
create table security.rate_quota (
    policy text constraint rate_quota_pk primary key
        constraint rate_quota_policy check (policy ~ '^[a-z]+(-[a-z]+)*$'),
    quota integer not null constraint rate_quota_range check (quota between 1 and 1000000000),
    version integer not null,
    updated_at timestamptz not null,
    updated_by uuid not null
);

create view security.pub_rate_limits as select policy, quota from security.rate_quota;

select identity.permit('admin', 'rate-limit:read:all');
select identity.permit('admin', 'rate-limit:write:all');
