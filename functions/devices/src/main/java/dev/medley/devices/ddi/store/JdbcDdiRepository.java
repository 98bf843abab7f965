package dev.medley.devices.ddi.store;

import dev.medley.devices.ddi.DdiRepository;
import dev.medley.devices.ddi.Deployment;
import dev.medley.devices.ddi.Deployment.DeltaFile;
import dev.medley.devices.ddi.Deployment.DeploymentFile;
import dev.medley.devices.ddi.Deployment.Hashes;
import dev.medley.devices.ddi.DevicePoll;
import dev.medley.devices.ddi.DevicePoll.PolledAction;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDdiRepository implements DdiRepository {

    private final Sql sql;

    JdbcDdiRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DevicePoll> poll(String controllerId, Instant now) {
        return sql.query(DdiStatements.POLL)
                .with("controllerId", controllerId)
                .with("now", now)
                .first(JdbcDdiRepository::poll);
    }

    private static DevicePoll poll(Row row) throws SQLException {
        Integer number = row.integerOrNull("number");
        return new DevicePoll(
                row.uuid("id"),
                row.constant("status", DeviceStatus.class),
                row.texts("credentials"),
                row.instantOrNull("last_seen_at"),
                row.bool("asks_report"),
                row.bool("auto_confirm"),
                number == null ? null : new PolledAction(number, row.constant("action_status", ActionStatus.class)),
                row.integerOrNull("installed_number"),
                row.bool("has_commands"));
    }

    @Override
    public Optional<Deployment> deployment(UUID deviceId, int number, int history, Instant now) {
        return deployment(
                sql.query(DdiStatements.DEPLOYMENT + DdiStatements.VISIBLE + " " + DdiStatements.BEGUN),
                deviceId,
                number,
                history,
                now);
    }

    @Override
    public Optional<Deployment> installed(UUID deviceId, int number, int history, Instant now) {
        return deployment(
                sql.query(DdiStatements.DEPLOYMENT + "a.status = 'succeeded'"), deviceId, number, history, now);
    }

    record Line(Deployment whole, DeploymentFile file) {}

    private static Optional<Deployment> deployment(Query query, UUID deviceId, int number, int history, Instant now) {
        List<Line> lines = query.append("order by m.position, t.id")
                .with("deviceId", deviceId)
                .with("number", number)
                .with("history", history)
                .with("now", now)
                .list(JdbcDdiRepository::line);
        return lines.stream()
                .findFirst()
                .map(Line::whole)
                .map(whole -> new Deployment(
                        whole.number(),
                        whole.status(),
                        whole.forced(),
                        whole.windowOpen(),
                        whole.messages(),
                        lines.stream().map(Line::file).toList()));
    }

    private static Line line(Row row) throws SQLException {
        String open = row.textOrNull("window_open");
        return new Line(
                new Deployment(
                        row.integer("number"),
                        row.constant("status", ActionStatus.class),
                        row.bool("forced"),
                        open == null ? null : open.equals("t"),
                        row.texts("messages"),
                        List.of()),
                file(row, delta(row)));
    }

    private static DeploymentFile file(Row row, @Nullable DeltaFile delta) throws SQLException {
        return new DeploymentFile(
                row.uuid("module_id"),
                row.text("part"),
                row.text("module_name"),
                row.text("module_version"),
                row.uuid("artifact_id"),
                row.text("file_name"),
                new Hashes(row.text("sha1"), row.text("md5"), row.text("sha256")),
                row.bigint("size_bytes"),
                delta);
    }

    private static @Nullable DeltaFile delta(Row row) throws SQLException {
        UUID id = row.uuidOrNull("delta_id");
        return id == null
                ? null
                : new DeltaFile(
                        id,
                        new Hashes(row.text("delta_sha1"), row.text("delta_md5"), row.text("delta_sha256")),
                        row.bigint("delta_bytes"),
                        row.text("from_sha256"));
    }

    @Override
    public List<DeploymentFile> files(UUID deviceId, UUID moduleId) {
        return sql.query("""
                select m.id as module_id, m.part, m.name as module_name, m.version as module_version, t.id as artifact_id,
                    t.file_name, t.sha1, t.md5, t.sha256, t.size_bytes
                from devices.release_module m join devices.artifact t on t.module_id = m.id and t.status = 'ready'
                where m.id = :moduleId and m.release_id in\s""" + DdiStatements.OFFERED_RELEASES)
                .append("order by t.id")
                .with("deviceId", deviceId)
                .with("moduleId", moduleId)
                .list(row -> file(row, null));
    }

    @Override
    public Optional<UUID> release(UUID deviceId, String name, String version) {
        return sql.query("""
                select r.id from devices.release r join devices.device d on d.type = r.device_type
                where d.id = :deviceId and r.name = :name and r.version = :version and r.status = 'published'""")
                .with("deviceId", deviceId)
                .with("name", name)
                .with("version", version)
                .first(row -> row.uuid("id"));
    }

    @Override
    public Optional<OfferedFile> file(UUID deviceId, UUID moduleId, String fileName) {
        return sql.query("""
                select t.id, t.file_name, t.md5 from devices.artifact t
                where t.module_id = :moduleId and t.file_name = :fileName and t.status = 'ready' and t.release_id in\s""" + DdiStatements.OFFERED_RELEASES)
                .with("deviceId", deviceId)
                .with("moduleId", moduleId)
                .with("fileName", fileName)
                .first(row ->
                        new OfferedFile("devices/artifacts/" + row.uuid("id"), row.text("file_name"), row.text("md5")));
    }

    @Override
    public Optional<OfferedFile> delta(UUID deviceId, UUID deltaId) {
        return sql.query("""
                select x.id, t.file_name || '.bsdiff' as file_name, x.md5 from devices.artifact_delta x
                join devices.artifact t on t.id = x.to_id
                where x.id = :deltaId and x.status = 'ready' and t.release_id in\s""" + DdiStatements.OFFERED_RELEASES)
                .with("deviceId", deviceId)
                .with("deltaId", deltaId)
                .first(row ->
                        new OfferedFile("devices/deltas/" + row.uuid("id"), row.text("file_name"), row.text("md5")));
    }
}
