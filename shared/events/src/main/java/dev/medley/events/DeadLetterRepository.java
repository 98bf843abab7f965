package dev.medley.events;

import dev.medley.events.DeadLetter.Origin;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why messages were given up. */
@Singleton
public class DeadLetterRepository {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRepository.class);
    private static final int LONGEST_REASON = 2_000;

    private static final String COLUMNS =
            "id, queue, message_id, body, event_id, event_type, owner_id, trace, reason, attempts, failed_at";

    private static final SortKeys<DeadLetter> KEYS = SortKeys.newestFirst("id", DeadLetter::id);

    private final Sql sql;
    private final Queues queues;
    private final Clock clock;

    DeadLetterRepository(Sql sql, Queues queues, Clock clock) {
        this.sql = sql;
        this.queues = queues;
        this.clock = clock;
    }

    /** Notes a message, unless it is noted; how it failed last is what matters. */
    public void add(String queue, QueueMessage message, String reason) {
        Origin event = originOf(message);
        Instant now = clock.instant();
        sql.query("""
                insert into events.dead_letter (id, queue, message_id, body, event_id, event_type, owner_id, trace, reason,
                    attempts, failed_at)
                values (:id, :queue, :messageId, :body, :eventId, :eventType, :ownerId, :trace, :reason, :attempts, :now)
                on conflict (queue, message_id) do nothing""")
                .with("id", Ids.next(clock))
                .with("queue", queue)
                .with("messageId", message.id())
                .with("body", PlainText.storable(message.body(), message.body().length()))
                .with("eventId", event == null ? null : event.id())
                .with("eventType", event == null ? null : event.type())
                .with("ownerId", event == null ? null : event.ownerId())
                .with("trace", event == null ? null : event.trace())
                .with("reason", PlainText.storable(reason, LONGEST_REASON))
                .with("attempts", message.receives())
                .with("now", now)
                .update();
    }

    /** What does not read as an event is still a message that somebody has to look at. */
    private @Nullable Origin originOf(QueueMessage message) {
        try {
            Event event = queues.read(message);
            return new Origin(event.id(), event.type(), event.ownerId(), event.trace());
        } catch (RuntimeException e) {
            LOG.warn("Message {} is no event", message.id(), e);
            return null;
        }
    }

    public Optional<DeadLetter> find(UUID id) {
        return sql.query("select " + COLUMNS + " from events.dead_letter where id = :id")
                .with("id", id)
                .first(DeadLetterRepository::read);
    }

    public List<DeadLetter> find(List<UUID> ids) {
        return sql.query("select " + COLUMNS + " from events.dead_letter where id = any (:ids)")
                .with("ids", ids.toArray(UUID[]::new))
                .list(DeadLetterRepository::read);
    }

    /** A page of them, newest first. */
    public Page<DeadLetter> list(@Nullable String queue, @Nullable String eventType, PageRequest page) {
        return sql.query("select " + COLUMNS + " from events.dead_letter where true")
                .when(queue, "and queue = :queue", "queue")
                .when(eventType, "and event_type = :eventType", "eventType")
                .page("dead-letters/" + queue + "/" + eventType, page, KEYS, DeadLetterRepository::read);
    }

    /** How many of a queue are noted. */
    public long count(String queue) {
        return sql.query("select count(*) as letters from events.dead_letter where queue = :queue")
                .with("queue", queue)
                .first(row -> row.bigint("letters"))
                .orElseThrow();
    }

    public void delete(List<UUID> ids) {
        sql.query("delete from events.dead_letter where id = any (:ids)")
                .with("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Forgets those of a queue that failed until then: they are on their way back. */
    public void deleteOf(String queue, Instant until) {
        sql.query("delete from events.dead_letter where queue = :queue and failed_at <= :until")
                .with("queue", queue)
                .with("until", until)
                .update();
    }

    private static DeadLetter read(Row row) throws SQLException {
        String type = row.textOrNull("event_type");
        return new DeadLetter(
                row.uuid("id"),
                row.text("queue"),
                row.text("message_id"),
                row.text("body"),
                type == null
                        ? null
                        : new Origin(row.uuid("event_id"), type, row.uuid("owner_id"), row.textOrNull("trace")),
                row.text("reason"),
                row.integer("attempts"),
                row.instant("failed_at"));
    }
}
