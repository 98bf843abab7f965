-- What followers were told last, so that they are told what is new, and once a second at most.
create table analytics.live_reading (
    channel text constraint live_reading_pk primary key
        constraint live_reading_channel check (channel in ('visitors', 'sales', 'requests')),
    told_at timestamptz not null,
    document text not null
);

insert into analytics.live_reading (channel, told_at, document)
select channel, '-infinity', '{}' from unnest(array ['visitors', 'sales', 'requests']) as channel;
