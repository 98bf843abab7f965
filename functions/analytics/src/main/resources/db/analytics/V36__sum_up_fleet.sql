-- What devices said, installed and failed with in a quarter of an hour; that one said anything counts in the first of the hour.
create table analytics.device_quarter (
    quarter timestamptz not null,
    kind text not null
        constraint device_quarter_kind check (kind in ('heartbeat', 'install', 'error', 'crash', 'reboot')),
    device_id uuid not null,
    type text not null,
    version text not null,
    error text,
    times bigint not null
);

-- Serves: questions about a time, and making a quarter anew.
create index device_quarter_by_time on analytics.device_quarter (quarter, kind);

alter table analytics.reading drop constraint reading_source,
    add constraint reading_source check (source in ('activity', 'sale', 'device'));

-- Serves: what rests on a quarter that is made anew.
create index person_first_by_moment on analytics.person_first (first_at);
