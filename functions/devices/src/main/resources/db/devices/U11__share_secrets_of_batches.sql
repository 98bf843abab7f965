drop index devices.device_retired;
delete from devices.credential where kind = 'batch';
alter table devices.credential drop constraint credential_kind,
    add constraint credential_kind check (kind in ('token', 'certificate'));
