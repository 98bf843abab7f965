-- Makes as many devices as the setting medley.devices says, each with a token ('token-' and its number) and a version that it
-- has had for a year, of one type, with a published release that none of them has. The same for the same number.
insert into devices.signing_key (id, name, public_key, created_at)
values (md5('key')::uuid, 'Build server', sha256('key'), now() - interval '1 year');

insert into devices.release (id, name, version, version_numbers, device_type, status, created_at, updated_at)
select md5('release' || v)::uuid, 'Firmware', v || '.0', array [v, 0], 'generated', 'published', now(), now()
from generate_series(1, 2) v;

insert into devices.release_module (id, release_id, position, part, name, version)
select md5('module' || v)::uuid, md5('release' || v)::uuid, 0, 'os', 'Image', v || '.0' from generate_series(1, 2) v;

insert into devices.artifact (id, release_id, module_id, file_name, size_bytes, sha256, sha1, md5, signature, key_id, status,
    upload_id, created_at)
select md5('artifact' || v)::uuid, md5('release' || v)::uuid, md5('module' || v)::uuid, 'image.bin', 1000,
    encode(sha256(v::text::bytea), 'hex'), repeat('0', 40), md5(v::text), sha256('signature'), md5('key')::uuid, 'ready', '', now()
from generate_series(1, 2) v;

insert into devices.device (id, controller_id, name, type, status, attributes, tags, reported, reported_version, asks_report,
    installed_version, installed_numbers, installed_release_id, time_zone, last_seen_at, created_at, updated_at)
select md5('device' || i)::uuid, 'generated-' || i, 'Device ' || i, 'generated', 'active',
    jsonb_build_object('site', 'site ' || i % 500), array ['floor-' || i % 20], jsonb_build_object('serial', i::text), 1, false,
    '1.0', '{1,0}', md5('release1')::uuid,
    (array ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'])[1 + i % 4], now(), now() - interval '1 year', now()
from generate_series(1, current_setting('medley.devices')::integer) i;

insert into devices.credential (id, device_id, hash, created_at)
select md5('credential' || i)::uuid, md5('device' || i)::uuid, sha256(('token-' || i)::bytea), now() - interval '1 year'
from generate_series(1, current_setting('medley.devices')::integer) i;

insert into devices.version_period (device_id, version, since)
select id, installed_version, created_at from devices.device where type = 'generated';

insert into devices.presence (day, device_id)
select current_date, id from devices.device where type = 'generated' on conflict do nothing;

vacuum (analyze) devices.device;
vacuum (analyze) devices.credential;
vacuum (analyze) devices.release;
