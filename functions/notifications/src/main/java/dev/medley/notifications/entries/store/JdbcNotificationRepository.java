package dev.medley.notifications.entries.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.entries.Notification;
import dev.medley.notifications.entries.NotificationRepository;
import dev.medley.notifications.entries.Occurrence;
import dev.medley.notifications.types.NotificationType;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcNotificationRepository implements NotificationRepository {

    private static final String SELECT = """
            select id, position, type, category, subject_id, data, occurrences, occurred_at, read_at, archived_at
            from notifications.entry where account_id = :accountId
            """;

    private static final SortKeys<Notification> KEYS = SortKeys.newestFirst("position", Notification::position);

    private final Sql sql;
    private final JsonCodec json;
    private final OccurrenceRows occurrences;

    JdbcNotificationRepository(Sql sql, JsonCodec json, OccurrenceRows occurrences) {
        this.sql = sql;
        this.json = json;
        this.occurrences = occurrences;
    }

    @Override
    public Map<UUID, UUID> add(Map<UUID, UUID> accounts, Occurrence occurrence) {
        return occurrences.add(accounts, occurrence);
    }

    @Override
    public void retract(
            UUID accountId, NotificationType type, UUID subjectId, @Nullable String actor, Instant undoneAt) {
        occurrences.retract(accountId, type.name(), subjectId, actor == null ? "" : actor, undoneAt);
    }

    @Override
    public void part(UUID accountId, UUID actorId, Instant at) {
        occurrences.part(accountId, actorId, at);
    }

    @Override
    public void forgetActor(UUID actorId, Instant until) {
        occurrences.forgetActor(actorId, until);
    }

    @Override
    public Page<Notification> list(UUID accountId, Filter filter, PageRequest page) {
        String states = switch (filter.state()) {
            case null -> "and archived_at is null";
            case UNREAD -> "and read_at is null and archived_at is null";
            case READ -> "and read_at is not null and archived_at is null";
            case ARCHIVED -> "and archived_at is not null";
        };
        return sql.query(SELECT + states)
                .with("accountId", accountId)
                .when(filter.category(), "and category = :category", "category")
                .page("notifications/" + accountId + "/" + filter, page, KEYS, this::read);
    }

    @Override
    public Optional<Notification> find(UUID accountId, UUID id) {
        return sql.query(SELECT + "and id = :id")
                .with("accountId", accountId)
                .with("id", id)
                .first(this::read);
    }

    @Override
    public List<Notification> find(UUID accountId, Collection<UUID> ids) {
        return sql.query(SELECT + "and id = any(:ids)")
                .with("accountId", accountId)
                .with("ids", ids.toArray(UUID[]::new))
                .list(this::read);
    }

    @Override
    public int countUnread(UUID accountId, int most) {
        return sql.query("""
                select count(*)::integer as unread from (
                    select from notifications.entry
                    where account_id = :accountId and read_at is null and archived_at is null
                    limit :most) counted""")
                .with("accountId", accountId)
                .with("most", most)
                .first(row -> row.integer("unread"))
                .orElseThrow();
    }

    @Override
    public int markRead(UUID accountId, Selection selection, Instant now) {
        return select(
                        "update notifications.entry set read_at = :now where account_id = :accountId "
                                + "and read_at is null and archived_at is null",
                        accountId,
                        selection)
                .with("now", now)
                .update();
    }

    @Override
    public int archive(UUID accountId, Selection selection, Instant now) {
        return select(
                        "update notifications.entry set archived_at = :now, read_at = coalesce(read_at, :now) "
                                + "where account_id = :accountId and archived_at is null",
                        accountId,
                        selection)
                .with("now", now)
                .update();
    }

    private Query select(String update, UUID accountId, Selection selection) {
        UUID[] ids = selection.ids().toArray(UUID[]::new);
        return sql.query(update)
                .with("accountId", accountId)
                .when(ids.length == 0 ? null : ids, "and id = any(:ids)", "ids")
                // With all that a list shows below those: positions are not quite in the order of the times.
                .when(selection.upTo(), """
                        and position <= (select seen.position from notifications.entry seen
                            where seen.account_id = :accountId and seen.occurred_at <= :upTo
                            order by seen.position desc limit 1)""", "upTo")
                .when(selection.category(), "and category = :category", "category");
    }

    @Override
    public boolean delete(UUID accountId, UUID id) {
        return sql.query("delete from notifications.entry where account_id = :accountId and id = :id")
                        .with("accountId", accountId)
                        .with("id", id)
                        .update()
                == 1;
    }

    @Override
    public int deleteBefore(Instant time, int most) {
        occurrences.forgetRetractions(time);
        return sql.query("""
                delete from notifications.entry where id in (
                    select id from notifications.entry where occurred_at < :time order by occurred_at limit :most)""").with("time", time).with("most", most).update();
    }

    @SuppressWarnings("unchecked")
    private Notification read(Row row) throws SQLException {
        Map<String, String> data = json.read(row.json("data"), Map.class);
        return new Notification(
                row.uuid("id"),
                row.uuid("position"),
                row.text("type"),
                row.text("category"),
                row.uuid("subject_id"),
                data,
                row.integer("occurrences"),
                row.instant("occurred_at"),
                row.instantOrNull("read_at"),
                row.instantOrNull("archived_at"));
    }
}
