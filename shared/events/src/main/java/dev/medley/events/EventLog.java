package dev.medley.events;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of events: which have been relayed, and which wait. */
@Singleton
class EventLog {

    private final Sql sql;
    private final JsonCodec json;

    EventLog(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** An event that waits, and the queues that have it already. */
    record Unsent(Event event, Set<String> sentTo) {}

    /**
     * What became of events that were sent.
     *
     * @param relayed those that all their subscribers have
     * @param refused those that SQS will never take for some
     * @param sentTo the queues that have the others, which wait
     */
    record Outcome(UUID[] relayed, UUID[] refused, Map<UUID, Set<String>> sentTo) {

        /** Of these events, of which SQS refused some for good, and could not take some now. */
        static Outcome of(Map<UUID, Set<String>> sentTo, Set<UUID> refused, Set<UUID> waiting) {
            Map<UUID, Set<String>> partly = new HashMap<>(sentTo);
            partly.keySet().retainAll(waiting);
            return new Outcome(
                    ids(sentTo.keySet(), id -> !refused.contains(id) && !waiting.contains(id)),
                    ids(refused, id -> !waiting.contains(id)),
                    partly);
        }

        private static UUID[] ids(Set<UUID> all, Predicate<UUID> some) {
            return all.stream().filter(some).toArray(UUID[]::new);
        }
    }

    /** Needs no transaction of its own: mostly one statement commits with itself, which saves a round trip. */
    void note(Outcome outcome) {
        if (outcome.relayed().length > 0) {
            sql.query("update events.event set relayed_at = now() where id = any(:ids)")
                    .with("ids", outcome.relayed())
                    .update();
        }
        if (outcome.refused().length > 0) {
            sql.query("update events.event set refused_at = now() where id = any(:ids)")
                    .with("ids", outcome.refused())
                    .update();
        }
        outcome.sentTo().forEach((id, queues) -> {
            if (!queues.isEmpty()) {
                sql.query("update events.event set sent_to = :queues where id = :id")
                        .with("queues", queues.toArray(String[]::new))
                        .with("id", id)
                        .update();
            }
        });
    }

    /** How many events SQS has refused for good in this time. */
    long refusedWithin(Duration time) {
        return sql.query("select count(*) as events from events.event where relayed_at is null and refused_at > :since")
                .with("since", Instant.now().minus(time))
                .first(row -> row.bigint("events"))
                .orElseThrow();
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
    Claim claim(UUID after, Instant before, int most, Function<List<Unsent>, Outcome> send) {
        List<Unsent> waiting = sql.query(
                        "select id, type, occurred_at, owner_id, subject_id, data, trace, sent_to from events.event "
                                + "where relayed_at is null and refused_at is null and id > :after and occurred_at < :before "
                                + "order by id limit :most for update skip locked")
                .with("after", after)
                .with("before", before)
                .with("most", most)
                .list(this::read);
        if (waiting.isEmpty()) {
            return new Claim(after, 0, 0);
        }
        Outcome outcome = send.apply(waiting);
        note(outcome);
        return new Claim(waiting.getLast().event().id(), waiting.size(), outcome.relayed().length);
    }

    private Unsent read(Row row) throws SQLException {
        Event event = new Event(
                row.uuid("id"),
                row.text("type"),
                row.instant("occurred_at"),
                row.uuid("owner_id"),
                row.uuid("subject_id"),
                json.read(row.json("data"), JsonNode.class),
                row.textOrNull("trace"));
        return new Unsent(event, Set.copyOf(row.texts("sent_to")));
    }
}
