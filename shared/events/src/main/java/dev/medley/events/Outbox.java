package dev.medley.events;

import dev.medley.kernel.Ids;
import dev.medley.kernel.TraceContext;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where events are announced, always inside the transaction that made them true. */
@Singleton
public class Outbox {

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final Relay relay;
    private final TransactionOperations<Connection> transactions;

    protected Outbox(
            Sql sql, JsonCodec json, Clock clock, Relay relay, TransactionOperations<Connection> transactions) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.transactions = transactions;
    }

    /** Announces an event. */
    public void announce(UUID ownerId, UUID subjectId, EventData data) {
        announce(List.of(event(ownerId, subjectId, data)));
    }

    /** Announces an event for a library, whose types the functions that use it declare. */
    public void announce(String type, UUID ownerId, UUID subjectId, JsonNode data) {
        announce(List.of(event(type, ownerId, subjectId, data)));
    }

    /** Announces several at once. */
    public void announce(List<Event> events) {
        events.forEach(this::relayAfterCommit);
        int _ = sql.query("""
                insert into events.event (id, type, occurred_at, owner_id, subject_id, data, trace)
                values (:id, :type, :occurredAt, :ownerId, :subjectId, :data, :trace)""")
                .batch(
                        events,
                        (event, row) -> row.with("id", event.id())
                                .with("type", event.type())
                                .with("occurredAt", event.occurredAt())
                                .with("ownerId", event.ownerId())
                                .with("subjectId", event.subjectId())
                                .with("data", json.write(event.data()))
                                .with("trace", event.trace()));
    }

    /**
     * Announces an event that waits for the sweep, so that the time of an answer says nothing of it. Where nobody owns it,
     * the same is sent to the database, and nothing kept.
     */
    public void leaveToSweep(@Nullable UUID ownerId, EventData data) {
        sql.query("""
                insert into events.event (id, type, occurred_at, owner_id, subject_id, data, trace)
                select :id, :type, :now, :ownerId::uuid, :ownerId::uuid, :data, :trace where :ownerId::uuid is not null""")
                .with("id", Ids.next(clock))
                .with("type", Event.typeOf(data.getClass()))
                .with("now", clock.instant())
                .with("ownerId", ownerId)
                .with("data", json.write(data))
                .with("trace", TraceContext.current())
                .update();
    }

    /** An event that is announced later, together with others. */
    public Event event(UUID ownerId, UUID subjectId, EventData data) {
        return event(Event.typeOf(data.getClass()), ownerId, subjectId, json.tree(data));
    }

    private Event event(String type, UUID ownerId, UUID subjectId, JsonNode data) {
        return new Event(Ids.next(clock), type, clock.instant(), ownerId, subjectId, data, TraceContext.current());
    }

    /** Hands an event that the current transaction wrote to the relay once that has committed. */
    private void relayAfterCommit(Event event) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("An event is announced outside a transaction"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.add(event);
                    }
                });
    }
}
