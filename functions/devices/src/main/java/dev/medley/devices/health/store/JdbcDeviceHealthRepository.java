package dev.medley.devices.health.store;

import dev.medley.devices.FleetScope;
import dev.medley.devices.health.DeviceHealthRepository;
import dev.medley.devices.health.ErrorGroup;
import dev.medley.devices.health.ErrorGroup.ErrorStatus;
import dev.medley.devices.health.ErrorReport;
import dev.medley.devices.health.ErrorReport.ErrorKind;
import dev.medley.devices.registry.Device;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.TextLength;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeviceHealthRepository implements DeviceHealthRepository {

    private static final String GROUP = """
            select g.id, g.fingerprint, g.kind, g.title, g.status, g.occurrences, g.devices, g.first_version, g.last_version,
                g.first_seen_at, g.last_seen_at
            from devices.error_group g where true\s""";
    private static final int LONGEST_TITLE = 200;
    private static final SortKeys<ErrorGroup> KEYS = SortKeys.newestFirst("g.id", ErrorGroup::id);
    private static final SortKeys<ErrorOccurrence> OCCURRENCES = SortKeys.newestFirst("o.id", ErrorOccurrence::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcDeviceHealthRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(UUID deviceId, String version, Map<String, Double> metrics, Instant now) {
        int _ = sql.query("""
                insert into devices.heartbeat_hour as h (device_id, metric, hour, version, samples, total, least, greatest)
                values (:deviceId, :metric, date_trunc('hour', :now::timestamptz), :version, 1, :value, :value, :value)
                on conflict (device_id, metric, hour, version) do update set samples = h.samples + 1, total = h.total + excluded.total,
                    least = least(h.least, excluded.least), greatest = greatest(h.greatest, excluded.greatest)""")
                .with("deviceId", deviceId)
                .with("version", version)
                .with("now", now)
                .batch(
                        metrics.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList(),
                        (metric, row) -> row.with("metric", metric.getKey()).with("value", metric.getValue()));
    }

    @Override
    public List<MetricHour> hours(UUID deviceId, String metric, Instant from, Instant to) {
        return sql.query("""
                select hour, version, samples, total / samples as mean, least, greatest from devices.heartbeat_hour
                where device_id = :deviceId and metric = :metric and hour >= :from and hour < :to order by hour, version limit 1000""")
                .with("deviceId", deviceId)
                .with("metric", metric)
                .with("from", from)
                .with("to", to)
                .list(row -> new MetricHour(
                        row.instant("hour"),
                        row.text("version"),
                        row.integer("samples"),
                        row.number("mean"),
                        row.number("least"),
                        row.number("greatest")));
    }

    @Override
    public ErrorGroup add(Device device, ErrorReport report, UUID groupId, UUID occurrenceId, Instant now) {
        String title = TextLength.beginning(report.message(), LONGEST_TITLE);
        ErrorGroup group = sql.query("""
                insert into devices.error_group as g (id, fingerprint, kind, title, occurrences, first_version, last_version,
                    first_seen_at, last_seen_at)
                values (:id, :fingerprint, :kind, :title, 1, :version, :version, :now, :now)
                on conflict (fingerprint) do update set occurrences = g.occurrences + 1, last_version = excluded.last_version,
                    last_seen_at = excluded.last_seen_at,
                    status = case when g.status = 'resolved' then 'open' else g.status end
                returning id, fingerprint, kind, title, status, occurrences, devices, first_version, last_version,
                    first_seen_at, last_seen_at""")
                .with("id", groupId)
                .with("fingerprint", report.fingerprint())
                .with("kind", report.kind())
                .with("title", title)
                .with("version", device.installedVersion())
                .with("now", now)
                .first(JdbcDeviceHealthRepository::group)
                .orElseThrow();
        note(device, report, group, occurrenceId, now);
        return group;
    }

    private void note(Device device, ErrorReport report, ErrorGroup group, UUID occurrenceId, Instant now) {
        Map<String, String> detail = new HashMap<>(report.detail());
        detail.put("message", report.message());
        detail.put("frames", String.join("\n", report.frames()));
        sql.query("""
                with counted as (
                    insert into devices.error_device as e (group_id, device_id, occurrences, last_seen_at)
                    values (:groupId, :deviceId, 1, :now)
                    on conflict (group_id, device_id) do update set occurrences = e.occurrences + 1,
                        last_seen_at = excluded.last_seen_at
                    returning occurrences),
                noted as (
                    insert into devices.error_occurrence (id, group_id, device_id, version, at, detail)
                    values (:id, :groupId, :deviceId, :version, :now, :detail))
                update devices.error_group set devices = devices + 1
                from counted where id = :groupId and counted.occurrences = 1""")
                .with("id", occurrenceId)
                .with("groupId", group.id())
                .with("deviceId", device.id())
                .with("version", device.installedVersion())
                .with("detail", json.write(detail))
                .with("now", now)
                .update();
    }

    private static final String SEEN = """
            and exists (select from devices.error_device e join devices.device d on d.id = e.device_id
                where e.group_id = g.id\s""";

    @Override
    public Page<ErrorGroup> list(FleetScope scope, @Nullable ErrorStatus status, PageRequest page) {
        return sql.query(GROUP)
                .when(scope.viewerId(), SEEN + scope.condition() + ")", "viewerId")
                .when(status, "and g.status = :status", "status")
                .page("device-errors/" + scope.label() + "/" + status, page, KEYS, JdbcDeviceHealthRepository::group);
    }

    @Override
    public Optional<ErrorGroup> find(UUID id, FleetScope scope) {
        return sql.query(GROUP + "and g.id = :id")
                .with("id", id)
                .when(scope.viewerId(), SEEN + scope.condition() + ")", "viewerId")
                .first(JdbcDeviceHealthRepository::group);
    }

    @Override
    public boolean setStatus(UUID id, ErrorStatus status) {
        return sql.query("update devices.error_group set status = :status where id = :id")
                        .with("id", id)
                        .with("status", status)
                        .update()
                == 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Page<ErrorOccurrence> occurrences(UUID groupId, FleetScope scope, PageRequest page) {
        return sql.query("""
                select o.id, o.device_id, o.version, o.at, o.detail from devices.error_occurrence o
                join devices.device d on d.id = o.device_id where o.group_id = :groupId""")
                .with("groupId", groupId)
                .when(scope.viewerId(), scope.condition(), "viewerId")
                .page(
                        "error-occurrences/" + groupId + "/" + scope.label(),
                        page,
                        OCCURRENCES,
                        row -> new ErrorOccurrence(
                                row.uuid("id"),
                                row.uuid("device_id"),
                                row.text("version"),
                                row.instant("at"),
                                json.read(row.json("detail"), Map.class)));
    }

    @Override
    public void forget(Instant before) {
        sql.query("""
                with measures as (delete from devices.heartbeat_hour where hour < :before)
                delete from devices.error_occurrence where at < :before""").with("before", before).update();
    }

    private static ErrorGroup group(Row row) throws SQLException {
        return new ErrorGroup(
                row.uuid("id"),
                row.text("fingerprint"),
                row.constant("kind", ErrorKind.class),
                row.text("title"),
                row.constant("status", ErrorStatus.class),
                row.bigint("occurrences"),
                row.integer("devices"),
                row.text("first_version"),
                row.text("last_version"),
                row.instant("first_seen_at"),
                row.instant("last_seen_at"));
    }
}
