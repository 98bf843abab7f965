package dev.medley.devices.registry.store;

import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.Device.DeviceShadow;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;

/** Devices as they stand in rows, and what their health is reckoned from. */
@Singleton
class DeviceRows {

    static final String COLUMNS = """
            d.id, d.controller_id, d.name, d.type, d.hardware_revision, d.owner_id, d.batch_id, d.status, d.attributes, d.tags,
            d.desired, d.desired_version, d.reported, d.reported_version, d.installed_version, d.installed_release_id,
            d.security_floor, d.time_zone, d.last_seen_at, d.health, d.health_reasons, d.compliance, d.auto_confirm,
            d.version, d.created_at""";

    /** What takes points off, by device. Conditions follow. */
    static final String FACTS = """
            with facts as (
                select d.id,
                    case when d.last_seen_at < :now::timestamptz - interval '7 days' then 30 else 0 end as unseen,
                    least(40, 10 * (select count(*) from devices.error_device e
                        join devices.error_group g on g.id = e.group_id and g.kind = 'crash' and g.status = 'open'
                        join devices.error_occurrence o on o.group_id = g.id and o.device_id = d.id
                            and o.at > :now::timestamptz - interval '1 day'
                        where e.device_id = d.id and e.last_seen_at > :now::timestamptz - interval '1 day'))::integer
                        as crashes,
                    least(20, 5 * (select count(*) from devices.error_device e
                        join devices.error_group g on g.id = e.group_id and g.kind <> 'crash' and g.status = 'open'
                        where e.device_id = d.id and e.last_seen_at > :now::timestamptz - interval '1 day'))::integer
                        as errors,
                    case when (select a.status from devices.action a where a.device_id = d.id order by a.id desc limit 1)
                        = 'failed' then 20 else 0 end as failed,
                    case when d.compliance = 'violating' then 20 else 0 end as violating,
                    case when (select sum(h.total) / sum(h.samples) from devices.heartbeat_hour h
                        where h.device_id = d.id and h.metric = 'battery' group by h.hour order by h.hour desc limit 1) < 20
                        then 10 else 0 end as battery
                from devices.device d
                where d.status not in ('retired', 'wiped')""";

    static final String HEALTH = """
            ), reckoned as (
                select id, greatest(0, 100 - unseen - crashes - errors - failed - violating - battery) as health,
                    array_remove(array[
                        case when unseen > 0 then 'Not seen for a week' end,
                        case when crashes > 0 then 'Crashed in the last day' end,
                        case when errors > 0 then 'Reported errors in the last day' end,
                        case when failed > 0 then 'Its last update failed' end,
                        case when violating > 0 then 'Breaks a policy' end,
                        case when battery > 0 then 'Its battery is low' end], null) as reasons
                from facts)
            update devices.device d set health = r.health, health_reasons = r.reasons
            from reckoned r
            where d.id = r.id and (d.health <> r.health or d.health_reasons <> r.reasons)""";

    private final JsonCodec json;

    DeviceRows(JsonCodec json) {
        this.json = json;
    }

    Device read(Row row) throws SQLException {
        return new Device(
                row.uuid("id"),
                row.text("controller_id"),
                row.text("name"),
                row.text("type"),
                row.text("hardware_revision"),
                row.uuidOrNull("owner_id"),
                row.uuidOrNull("batch_id"),
                row.constant("status", DeviceStatus.class),
                settings(row, "attributes"),
                row.texts("tags"),
                new DeviceShadow(settings(row, "desired"), row.integer("desired_version")),
                new DeviceShadow(settings(row, "reported"), row.integer("reported_version")),
                row.text("installed_version"),
                row.uuidOrNull("installed_release_id"),
                row.integer("security_floor"),
                row.text("time_zone"),
                row.instantOrNull("last_seen_at"),
                row.integer("health"),
                row.texts("health_reasons"),
                row.constant("compliance", Compliance.class),
                row.bool("auto_confirm"),
                row.integer("version"),
                row.instant("created_at"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> settings(Row row, String column) throws SQLException {
        return json.read(row.json(column), Map.class);
    }
}
