-- What a device is told to do, apart from updates.
create table devices.command (
    id uuid constraint command_pk primary key,
    device_id uuid not null constraint command_device references devices.device (id),
    kind text not null constraint command_kind check (kind in ('ping', 'reboot', 'self_test', 'log_pull', 'lock', 'unlock', 'wipe')),
    status text not null constraint command_status check (status in (
        'awaiting_approval', 'denied', 'cancelled', 'pending', 'acknowledged', 'succeeded', 'failed', 'expired')),
    parameters jsonb not null default '{}',
    reason text not null default '',
    requested_by uuid,
    approved_by uuid,
    -- Until then an approved one can still be taken back, and the device does not see it.
    not_before timestamptz,
    expires_at timestamptz not null,
    sent_at timestamptz,
    acknowledged_at timestamptz,
    finished_at timestamptz,
    result jsonb not null default '{}',
    created_at timestamptz not null,
    -- No path leads to a wipe or a lock that one person alone wanted.
    constraint command_second_person check (
        kind not in ('lock', 'wipe') or status in ('awaiting_approval', 'denied', 'cancelled', 'expired')
        or (approved_by is not null and requested_by is not null and approved_by <> requested_by))
);

-- Serves: what a device is to do now, at each of its polls.
create index command_open on devices.command (device_id, id) where status in ('pending', 'acknowledged');
-- Serves: what a device was told, newest first.
create index command_by_device on devices.command (device_id, id desc);
-- Serves: commands whose time is over.
create index command_by_end on devices.command (expires_at)
where status in ('awaiting_approval', 'pending', 'acknowledged');

select notifications.announce(type => 'device.wiped', category => 'security', mandatory => true,
    sample => '{"deviceId": "01930000-0000-7000-8000-000000000000", "name": "Kiosk 7"}');
select notifications.say('device.wiped', 'en', '{{name}} is wiped', 'The device says that its data are gone.');
select notifications.say('device.wiped', 'de', '{{name}} ist gelöscht', 'Das Gerät meldet, dass seine Daten weg sind.');
