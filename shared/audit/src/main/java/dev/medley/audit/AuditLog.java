package dev.medley.audit;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All audit entries. Each is added in the transaction of what it tells of, and never changed. */
@Singleton
public class AuditLog {

    private static final SortKeys<AuditEntry> KEYS = SortKeys.newestFirst("id", AuditEntry::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    AuditLog(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what an administrator does, and from where. */
    public void note(AuditContext context, String action, @Nullable UUID subjectId, Map<String, String> data) {
        note(actorOf(context), context.address(), new AuditAction(action, subjectId, inPlaceOf(context, data)));
    }

    /** Whoever acts in somebody's place, and not whose place it is. */
    private static UUID actorOf(AuditContext context) {
        return Objects.requireNonNullElse(
                context.actor().actorId(), context.actor().accountId());
    }

    private static Map<String, String> inPlaceOf(AuditContext context, Map<String, String> data) {
        if (context.actor().actorId() == null) {
            return data;
        }
        Map<String, String> all = new HashMap<>(data);
        all.put("inPlaceOf", context.actor().accountId().toString());
        return all;
    }

    /** Notes what somebody did, and from where. */
    public void note(UUID actorId, String address, AuditAction action) {
        sql.query("""
                insert into audit.entry (id, actor_id, action, subject_id, data, address, occurred_at)
                values (:id, :actorId, :action, :subjectId, :data, :address, :now)""")
                .with("id", Ids.next(clock))
                .with("actorId", actorId)
                .with("action", action.action())
                .with("subjectId", action.subjectId())
                .with("data", json.write(action.data()))
                .with("address", address)
                .with("now", clock.instant())
                .update();
    }

    /** A page of the entries that are searched for, newest first. */
    public Page<AuditEntry> list(AuditSearch search, PageRequest page) {
        return sql.query("""
                select id, actor_id, action, subject_id, data, address, occurred_at from audit.entry
                where true""")
                .when(search.actorId(), "and actor_id = :actorId", "actorId")
                .when(search.subjectId(), "and subject_id = :subjectId", "subjectId")
                .when(search.action(), "and action = :action", "action")
                .when(search.address(), "and address = :address", "address")
                .when(first(search.from()), "and id >= :first", "first")
                .when(first(search.to()), "and id < :beyond", "beyond")
                .page("audit/" + search, page, KEYS, this::read);
    }

    private static @Nullable UUID first(@Nullable Instant time) {
        return time == null ? null : Ids.first(time);
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
