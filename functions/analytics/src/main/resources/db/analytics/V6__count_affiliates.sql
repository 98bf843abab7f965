-- What affiliates had brought when that was looked at last.
create table analytics.affiliate_total (
    affiliate_id uuid constraint affiliate_total_pk primary key,
    clicks bigint not null,
    orders bigint not null
);

-- How much more that was than the time before.
create table analytics.affiliate_change (
    at timestamptz not null,
    affiliate_id uuid not null,
    clicks bigint not null,
    orders bigint not null
);

-- Serves: questions about a time.
create index affiliate_change_by_time on analytics.affiliate_change (at, affiliate_id);
