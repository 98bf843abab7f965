package dev.medley.audit;

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

/** All audit entries. Each is added in the transaction of what it tells of, and never changed. */
@Singleton
public class AuditLog {

    private final Sql sql;
    private final JsonCodec json;
    private final Cursors cursors;
    private final Clock clock;

    AuditLog(Sql sql, JsonCodec json, Cursors cursors, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Notes what an administrator does, and from where. */
    public void note(AuditContext context, String action, @Nullable UUID subjectId, Map<String, String> data) {
        note(context.actor().accountId(), context.address(), new AuditAction(action, subjectId, data));
    }

    /** Notes what somebody did, and from where. */
    public void note(UUID actorId, String address, AuditAction action) {
        sql.update(
                """
                insert into audit.entry (id, actor_id, action, subject_id, data, address, occurred_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(clock),
                actorId,
                action.action(),
                action.subjectId(),
                json.write(action.data()),
                address,
                clock.instant());
    }

    /** A page of entries, newest first; an actor or a subject that is null does not matter. */
    public Page<AuditEntry> list(@Nullable UUID actorId, @Nullable UUID subjectId, int limit, @Nullable String cursor) {
        String list = "audit/" + actorId + "/" + subjectId;
        UUID before = cursors.position(list, cursor);
        List<AuditEntry> rows =
                sql.list("""
                select id, actor_id, action, subject_id, data, address, occurred_at from audit.entry
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
