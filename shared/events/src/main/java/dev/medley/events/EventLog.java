package dev.medley.events;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The rows of events: which have been relayed, and which wait. */
@Singleton
class EventLog {

    private final Sql sql;
    private final JsonCodec json;

    EventLog(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** Needs no transaction of its own: one statement commits with itself, which saves a round trip. */
    void markRelayed(UUID[] ids) {
        sql.query("update events.event set relayed_at = now() where id = any(:ids)")
                .with("ids", ids)
                .update();
    }

    /** Locks events that wait since before the given time, has them sent, and marks them; others skip them meanwhile. */
    @Transactional
    int claim(Instant before, int most, Consumer<List<Event>> send) {
        List<Event> waiting = sql.query("select id, type, occurred_at, owner_id, subject_id, data from events.event "
                        + "where relayed_at is null and occurred_at < :before "
                        + "order by id limit :most for update skip locked")
                .with("before", before)
                .with("most", most)
                .list(this::read);
        if (!waiting.isEmpty()) {
            send.accept(waiting);
            markRelayed(waiting.stream().map(Event::id).toArray(UUID[]::new));
        }
        return waiting.size();
    }

    private Event read(Row row) throws SQLException {
        return new Event(
                row.uuid("id"),
                row.text("type"),
                row.instant("occurred_at"),
                row.uuid("owner_id"),
                row.uuid("subject_id"),
                json.read(row.json("data"), JsonNode.class));
    }
}
