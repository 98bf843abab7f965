-- What the system did in each minute. Rows leave after a week; CloudWatch has what is older.
create table platform.metric (
    name text not null,
    -- The minute's end.
    minute timestamptz not null,
    value double precision not null,
    constraint metric_pk primary key (name, minute)
);

-- Serves: forgetting what is old.
create index metric_by_age on platform.metric (minute);

select identity.permit('admin', 'metric:read:all');
