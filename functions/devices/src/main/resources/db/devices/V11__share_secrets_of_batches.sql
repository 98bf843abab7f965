-- The secret of its batch proves a device that has none of its own.
alter table devices.credential drop constraint credential_kind,
    add constraint credential_kind check (kind in ('token', 'certificate', 'batch'));

-- Those that are there go on as they do, until their credentials are replaced or taken away.
insert into devices.credential (id, device_id, kind, hash, created_at)
select devices.new_id(d.created_at), d.id, 'batch', b.hash, d.created_at
from devices.device d join devices.batch b on b.id = d.batch_id
where d.status not in ('retired', 'wiped')
    and exists (select from devices.credential c where c.device_id = d.id and c.revoked_at is null);

-- Serves: whether a device that registers itself was taken out of the fleet before.
create index device_retired on devices.device (controller_id) where status = 'retired';
