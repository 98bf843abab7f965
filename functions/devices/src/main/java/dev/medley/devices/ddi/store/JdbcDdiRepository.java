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

    /** Nothing is offered of a rollout that was stopped, nor of a release that was revoked, whatever its actions say. */
    private static final String VISIBLE = """
            (a.status = 'cancelling' or (a.status in ('awaiting_confirmation', 'offered') and exists (
                select from devices.rollout r join devices.release l on l.id = a.release_id
                where r.id = a.rollout_id and r.status in ('running', 'paused', 'awaiting_check')
                    and l.status = 'published')))""";

    private static final String POLL = """
            select d.id, d.status, d.last_seen_at, d.reported_version > 0 as has_reported, d.auto_confirm,
                array(select encode(c.hash, 'hex') from devices.credential c where c.device_id = d.id
                    and c.revoked_at is null and (c.expires_at is null or c.expires_at > :now)) as credentials,
                (select encode(b.hash, 'hex') from devices.batch b where b.id = d.batch_id and b.revoked_at is null
                    and b.expires_at > :now) as batch,
                a.number, a.status as action_status,
                (select i.number from devices.action i where i.device_id = d.id and i.status = 'succeeded'
                    order by i.id desc limit 1) as installed_number,
                exists (select from devices.command c where c.device_id = d.id and c.status in ('pending', 'acknowledged')
                    and coalesce(c.not_before, :now) <= :now and c.expires_at > :now) as has_commands
            from devices.device d
            left join devices.action a on a.device_id = d.id
                and a.status in ('awaiting_confirmation', 'offered', 'cancelling') and\s""" + VISIBLE + """

            where d.controller_id = :controllerId and d.status <> 'retired'""";

    private static final String DEPLOYMENT = """
            select a.number, a.status, r.plan ->> 'forced' = 'true' as forced,
                case when r.plan -> 'window' ->> 'from' is not null then
                    case when r.plan -> 'window' ->> 'from' <= r.plan -> 'window' ->> 'to'
                        then to_char(:now::timestamptz at time zone d.time_zone, 'HH24:MI')
                            between r.plan -> 'window' ->> 'from' and r.plan -> 'window' ->> 'to'
                        else to_char(:now::timestamptz at time zone d.time_zone, 'HH24:MI') >= r.plan -> 'window' ->> 'from'
                            or to_char(:now::timestamptz at time zone d.time_zone, 'HH24:MI') <= r.plan -> 'window' ->> 'to'
                    end end as window_open,
                array(select f.execution from devices.action_feedback f where f.action_id = a.id order by f.id desc limit 10)
                    as messages,
                m.id as module_id, m.part, m.name as module_name, m.version as module_version, t.id as artifact_id, t.file_name,
                t.sha1, t.md5, t.sha256, t.size_bytes, x.id as delta_id, x.sha1 as delta_sha1, x.md5 as delta_md5,
                x.sha256 as delta_sha256, x.size_bytes as delta_bytes, x.from_sha256
            from devices.action a
            join devices.device d on d.id = a.device_id
            join devices.rollout r on r.id = a.rollout_id
            join devices.release_module m on m.release_id = a.release_id
            join devices.artifact t on t.module_id = m.id and t.status = 'ready'
            left join lateral (
                select y.id, y.sha1, y.md5, y.sha256, y.size_bytes, o.sha256 as from_sha256
                from devices.artifact_delta y join devices.artifact o on o.id = y.from_id
                where y.to_id = t.id and y.status = 'ready' and o.release_id = d.installed_release_id limit 1) as x on true
            where a.number = :number and a.device_id = :deviceId and\s""";

    private static final String OFFERED_RELEASES = """
            (select a.release_id from devices.action a where a.device_id = :deviceId and (a.status = 'succeeded' or\s""" + VISIBLE + "))";

    private final Sql sql;

    JdbcDdiRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DevicePoll> poll(String controllerId, Instant now) {
        return sql.query(POLL)
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
                row.textOrNull("batch"),
                row.instantOrNull("last_seen_at"),
                row.bool("has_reported"),
                row.bool("auto_confirm"),
                number == null ? null : new PolledAction(number, row.constant("action_status", ActionStatus.class)),
                row.integerOrNull("installed_number"),
                row.bool("has_commands"));
    }

    @Override
    public Optional<Deployment> deployment(UUID deviceId, int number, Instant now) {
        return deployment(sql.query(DEPLOYMENT + VISIBLE), deviceId, number, now);
    }

    @Override
    public Optional<Deployment> installed(UUID deviceId, int number, Instant now) {
        return deployment(sql.query(DEPLOYMENT + "a.status = 'succeeded'"), deviceId, number, now);
    }

    record Line(Deployment whole, DeploymentFile file) {}

    private static Optional<Deployment> deployment(Query query, UUID deviceId, int number, Instant now) {
        List<Line> lines = query.append("order by m.position, t.id")
                .with("deviceId", deviceId)
                .with("number", number)
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
                new DeploymentFile(
                        row.uuid("module_id"),
                        row.text("part"),
                        row.text("module_name"),
                        row.text("module_version"),
                        row.uuid("artifact_id"),
                        row.text("file_name"),
                        new Hashes(row.text("sha1"), row.text("md5"), row.text("sha256")),
                        row.bigint("size_bytes"),
                        delta(row)));
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
    public Optional<OfferedFile> file(UUID deviceId, UUID moduleId, String fileName) {
        return sql.query("""
                select t.id, t.file_name, t.md5 from devices.artifact t
                where t.module_id = :moduleId and t.file_name = :fileName and t.status = 'ready' and t.release_id in\s""" + OFFERED_RELEASES)
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
                where x.id = :deltaId and x.status = 'ready' and t.release_id in\s""" + OFFERED_RELEASES)
                .with("deviceId", deviceId)
                .with("deltaId", deltaId)
                .first(row ->
                        new OfferedFile("devices/deltas/" + row.uuid("id"), row.text("file_name"), row.text("md5")));
    }
}
