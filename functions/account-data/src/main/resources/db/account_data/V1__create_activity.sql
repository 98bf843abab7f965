-- What an account did, one row an event; the id is the event's.
create table account_data.activity (
    id uuid constraint activity_pk primary key,
    account_id uuid not null,
    type text not null,
    subject_id uuid not null,
    data jsonb not null,
    occurred_at timestamptz not null
);

-- Serves: an account's activity, newest first.
create index activity_by_account on account_data.activity (account_id, id desc);

create table account_data.statistic (
    account_id uuid not null,
    name text not null,
    value bigint not null,
    last_at timestamptz not null,
    constraint statistic_pk primary key (account_id, name)
);
