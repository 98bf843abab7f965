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
import java.util.function.Function;

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

    /** A look for events that wait: the id of the last one found, how many were, and how many of them were relayed. */
    record Claim(UUID last, int found, int relayed) {}

    /**
     * Locks events that wait since before the given time, has them sent, and marks those that were; others skip them
     * meanwhile.
     *
     * @param after looks at events with greater ids only
     */
    @Transactional
    Claim claim(UUID after, Instant before, int most, Function<List<Event>, UUID[]> send) {
        List<Event> waiting = sql.query(
                        "select id, type, occurred_at, owner_id, subject_id, data, trace from events.event "
                                + "where relayed_at is null and id > :after and occurred_at < :before "
                                + "order by id limit :most for update skip locked")
                .with("after", after)
                .with("before", before)
                .with("most", most)
                .list(this::read);
        if (waiting.isEmpty()) {
            return new Claim(after, 0, 0);
        }
        UUID[] sent = send.apply(waiting);
        markRelayed(sent);
        return new Claim(waiting.getLast().id(), waiting.size(), sent.length);
    }

    private Event read(Row row) throws SQLException {
        return new Event(
                row.uuid("id"),
                row.text("type"),
                row.instant("occurred_at"),
                row.uuid("owner_id"),
                row.uuid("subject_id"),
                json.read(row.json("data"), JsonNode.class),
                row.textOrNull("trace"));
    }
}
