package dev.medley.devices.commands.store;

import dev.medley.devices.commands.CommandRepository;
import dev.medley.devices.commands.DeviceCommand;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCommandRepository implements CommandRepository {

    private static final String COLUMNS = """
            id, device_id, kind, status, reason, requested_by, approved_by, not_before, expires_at, sent_at,
                acknowledged_at, finished_at, result, created_at""";
    private static final String SELECT = "select " + COLUMNS + " from devices.command c where device_id = :deviceId ";
    private static final SortKeys<DeviceCommand> KEYS = SortKeys.newestFirst("id", DeviceCommand::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcCommandRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(DeviceCommand command) {
        sql.query("""
                insert into devices.command (id, device_id, kind, status, reason, requested_by, expires_at, created_at)
                values (:id, :deviceId, :kind, :status, :reason, :requestedBy, :expiresAt, :createdAt)""")
                .with("id", command.id())
                .with("deviceId", command.deviceId())
                .with("kind", command.kind())
                .with("status", command.status())
                .with("reason", command.reason())
                .with("requestedBy", command.requestedBy())
                .with("expiresAt", command.expiresAt())
                .with("createdAt", command.createdAt())
                .update();
    }

    @Override
    public int countOpenLocked(UUID deviceId) {
        sql.lock("devices.commands/" + deviceId);
        return sql.query("""
                select count(*) as open from devices.command
                where device_id = :deviceId and status in ('awaiting_approval', 'pending', 'acknowledged')""")
                .with("deviceId", deviceId)
                .first(row -> row.integer("open"))
                .orElseThrow();
    }

    @Override
    public List<DeviceCommand> cancelUnlocks(UUID deviceId, Instant decidedBefore, Instant now) {
        return sql.query("""
                update devices.command set status = 'cancelled', finished_at = :now
                where device_id = :deviceId and kind = 'unlock' and status in ('pending', 'acknowledged')
                    and created_at < :decidedBefore
                returning\s""" + COLUMNS)
                .with("deviceId", deviceId)
                .with("decidedBefore", decidedBefore)
                .with("now", now)
                .list(this::read);
    }

    @Override
    public boolean isOverruled(DeviceCommand command) {
        return sql.query("""
                select from devices.command where device_id = :deviceId and status = 'succeeded'
                    and kind = case :kind when 'lock' then 'unlock' when 'unlock' then 'lock' end
                    and coalesce(not_before, created_at) > :decided limit 1""")
                .with("deviceId", command.deviceId())
                .with("kind", command.kind())
                .with("decided", command.decidedAt())
                .exists();
    }

    private Query one(UUID id, UUID deviceId) {
        return sql.query(SELECT + "and id = :id").with("id", id).with("deviceId", deviceId);
    }

    @Override
    public Optional<DeviceCommand> find(UUID id, UUID deviceId) {
        return one(id, deviceId).first(this::read);
    }

    @Override
    public Optional<DeviceCommand> lock(UUID id, UUID deviceId) {
        return one(id, deviceId).append("for update").first(this::read);
    }

    @Override
    public Page<DeviceCommand> list(UUID deviceId, PageRequest page) {
        return sql.query(SELECT).with("deviceId", deviceId).page("commands/" + deviceId, page, KEYS, this::read);
    }

    @Override
    public List<DeviceCommand> lockOpen(UUID deviceId, Instant now) {
        return sql.query(SELECT + """
                and status in ('pending', 'acknowledged') and coalesce(not_before, :now) <= :now and expires_at > :now
                and not (kind = 'unlock' and exists (select from devices.command l
                    where l.device_id = :deviceId and l.kind = 'lock' and l.status in ('pending', 'acknowledged')
                        and l.not_before <= :now and l.not_before > c.created_at and l.expires_at > :now))
                order by kind in ('lock', 'wipe') desc, id limit 20 for no key update""")
                .with("deviceId", deviceId)
                .with("now", now)
                .list(this::read);
    }

    @Override
    public void setSent(List<UUID> ids, Instant now) {
        sql.query("update devices.command set sent_at = :now where id = any (:ids)")
                .with("ids", ids.toArray(UUID[]::new))
                .with("now", now)
                .update();
    }

    @Override
    public void approve(UUID id, UUID approverId, Instant notBefore, Instant expiresAt) {
        sql.query("""
                update devices.command set status = 'pending', approved_by = :approverId, not_before = :notBefore,
                    expires_at = :expiresAt
                where id = :id""")
                .with("id", id)
                .with("approverId", approverId)
                .with("notBefore", notBefore)
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public void setStatus(UUID id, CommandStatus status, Instant now) {
        sql.query("""
                update devices.command set status = :status,
                    acknowledged_at = case when :status = 'acknowledged' then :now::timestamptz else acknowledged_at end,
                    finished_at = case when :status = 'acknowledged' then null else :now::timestamptz end
                where id = :id""").with("id", id).with("status", status).with("now", now).update();
    }

    @Override
    public void finish(UUID id, CommandStatus status, Map<String, String> result, Instant now) {
        sql.query("update devices.command set status = :status, result = :result, finished_at = :now where id = :id")
                .with("id", id)
                .with("status", status)
                .with("result", json.write(result))
                .with("now", now)
                .update();
    }

    @Override
    public List<DeviceCommand> expire(Instant now, int most) {
        return sql.query("""
                update devices.command set status = 'expired', finished_at = :now
                where id in (select id from devices.command
                    where status in ('awaiting_approval', 'pending', 'acknowledged') and expires_at <= :now
                    order by expires_at limit :most for update skip locked)
                returning\s""" + COLUMNS).with("now", now).with("most", most).list(this::read);
    }

    @Override
    public List<DeviceCommand> forget(Instant before, int most) {
        return sql.query("""
                delete from devices.command where id in (select id from devices.command
                    where id < :before and finished_at is not null order by id limit :most)
                returning\s""" + COLUMNS)
                .with("before", Ids.first(before))
                .with("most", most)
                .list(this::read);
    }

    @SuppressWarnings("unchecked")
    private DeviceCommand read(Row row) throws SQLException {
        return new DeviceCommand(
                row.uuid("id"),
                row.uuid("device_id"),
                row.constant("kind", CommandKind.class),
                row.constant("status", CommandStatus.class),
                row.text("reason"),
                row.uuidOrNull("requested_by"),
                row.uuidOrNull("approved_by"),
                row.instantOrNull("not_before"),
                row.instant("expires_at"),
                row.instantOrNull("sent_at"),
                row.instantOrNull("acknowledged_at"),
                row.instantOrNull("finished_at"),
                json.read(row.json("result"), Map.class),
                row.instant("created_at"));
    }
}
