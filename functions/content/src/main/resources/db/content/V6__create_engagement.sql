-- How far the activities have been read: what transactions before this one wrote is marked.
create table content.engagement_reading (
    id integer constraint engagement_reading_pk primary key constraint engagement_reading_one check (id = 1),
    read_to bigint not null,
    read_at timestamptz not null
);

-- Days of items whose sums are to be made anew.
create table content.engagement_dirty (
    day date not null,
    item_id uuid not null,
    constraint engagement_dirty_pk primary key (day, item_id)
);

-- What people did with a version on a day (UTC), by channel, without bots. Nobody in particular stands in it.
create table content.engagement_day (
    item_id uuid not null,
    day date not null,
    version integer not null,
    channel text not null,
    views bigint not null,
    viewers bigint not null,
    time_ms bigint not null,
    completions bigint not null,
    shares bigint not null,
    constraint engagement_day_pk primary key (item_id, day, version, channel)
);

-- Serves: the sums of all items in a time.
create index engagement_by_day on content.engagement_day (day, item_id);

-- What an account did with an item on a day, for recommendations; kept for half a year.
create table content.interaction (
    item_id uuid not null,
    day date not null,
    account_id uuid not null,
    views integer not null,
    completions integer not null,
    shares integer not null,
    last_at timestamptz not null,
    constraint interaction_pk primary key (item_id, day, account_id)
);

-- Serves: what recommendations learn from, the latest first, and what is too old.
create index interaction_by_time on content.interaction (last_at desc);
-- Serves: the erasure of an account.
create index interaction_by_account on content.interaction (account_id);

-- Accounts that are nobody in particular from now on.
create table content.erased (
    account_id uuid constraint erased_pk primary key,
    erased_at timestamptz not null
);
