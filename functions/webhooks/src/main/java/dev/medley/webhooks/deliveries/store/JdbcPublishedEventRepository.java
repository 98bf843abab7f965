package dev.medley.webhooks.deliveries.store;

import dev.medley.events.Event;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.webhooks.deliveries.PublishedEventRepository;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPublishedEventRepository implements PublishedEventRepository {

    private static final String SELECT =
            "select id, type, occurred_at, owner_id, subject_id, data from webhooks.event ";

    private final Sql sql;
    private final JsonCodec json;

    JdbcPublishedEventRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Event event) {
        int _ = sql.query("""
                insert into webhooks.event (id, type, occurred_at, owner_id, subject_id, data)
                values (:id, :type, :occurredAt, :ownerId, :subjectId, :data)""")
                .with("id", event.id())
                .with("type", event.type())
                .with("occurredAt", event.occurredAt())
                .with("ownerId", event.ownerId())
                .with("subjectId", event.subjectId())
                .with("data", json.write(event.data()))
                .update();
    }

    @Override
    public Optional<Event> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(this::read);
    }

    @Override
    public List<Event> in(Range range, int most) {
        return sql.query(SELECT + """
                where (occurred_at, id) > (:time, :id) and occurred_at < :before and type <> 'webhook.test'""")
                .with("time", range.after().time())
                .with("id", range.after().id())
                .with("before", range.before())
                .when(range.ownerId(), "and owner_id = :ownerId", "ownerId")
                .append("order by occurred_at, id limit :most")
                .with("most", most)
                .list(this::read);
    }

    @Override
    public int deleteBefore(Instant time, int most) {
        return sql.query("""
                delete from webhooks.event where id in (
                    select id from webhooks.event where occurred_at < :time order by occurred_at, id limit :most)""").with("time", time).with("most", most).update();
    }

    @Override
    public void erase(UUID ownerId) {
        int _ = sql.query("delete from webhooks.event where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private Event read(Row row) throws SQLException {
        return new Event(
                row.uuid("id"),
                row.text("type"),
                row.instant("occurred_at"),
                row.uuid("owner_id"),
                row.uuid("subject_id"),
                json.read(row.json("data"), JsonNode.class),
                null);
    }
}
