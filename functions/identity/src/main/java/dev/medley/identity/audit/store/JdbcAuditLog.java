package dev.medley.identity.audit.store;

import dev.medley.identity.audit.AuditEntry;
import dev.medley.identity.audit.AuditLog;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.storage.Cursors;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAuditLog implements AuditLog {

    private final Sql sql;
    private final JsonCodec json;
    private final Cursors cursors;
    private final Clock clock;

    JdbcAuditLog(Sql sql, JsonCodec json, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public void note(UUID actorId, String address, AuditAction action) {
        sql.update(
                """
                insert into identity.audit_entry (id, actor_id, action, subject_id, data, address, occurred_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(clock),
                actorId,
                action.action(),
                action.subjectId(),
                json.write(action.data()),
                address,
                clock.instant());
    }

    @Override
    public Page<AuditEntry> list(@Nullable UUID actorId, @Nullable UUID subjectId, int limit, @Nullable String cursor) {
        String list = "audit/" + actorId + "/" + subjectId;
        UUID before = cursors.position(list, cursor);
        List<AuditEntry> rows =
                sql.list("""
                select id, actor_id, action, subject_id, data, address, occurred_at from identity.audit_entry
                where (?::uuid is null or actor_id = ?) and (?::uuid is null or subject_id = ?)
                    and (?::uuid is null or id < ?)
                order by id desc limit ?""", this::read, actorId, actorId, subjectId, subjectId, before, before, limit + 1);
        return cursors.page(list, rows, limit, AuditEntry::id);
    }

    @SuppressWarnings("unchecked")
    private AuditEntry read(Row row) throws SQLException {
        Map<String, String> data = json.read(row.json("data"), Map.class);
        return new AuditEntry(
                row.uuid("id"),
                row.uuidOrNull("actor_id"),
                row.text("action"),
                row.uuidOrNull("subject_id"),
                data,
                row.text("address"),
                row.instant("occurred_at"));
    }
}
