drop index analytics.person_first_by_moment;
delete from analytics.dirty where source = 'device';
delete from analytics.reading where source = 'device';
alter table analytics.reading drop constraint reading_source,
    add constraint reading_source check (source in ('activity', 'sale'));
drop table analytics.device_quarter;
