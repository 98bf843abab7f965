package dev.medley.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.events.Outbox;
import dev.medley.events.Relay;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import dev.medley.topology.Function;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox of every function under test: what it announces is as its schemas say, also where a library puts the data
 * together, and the Lambda that announces it may send it to whom it is for.
 */
@Singleton
@Replaces(Outbox.class)
class CheckedOutbox extends Outbox {

    private final JsonCodec json;
    private final ObjectNode schemas = EventSchemas.kept();

    CheckedOutbox(Sql sql, JsonCodec json, Clock clock, Relay relay, TransactionOperations<Connection> transactions) {
        super(sql, json, clock, relay, transactions);
        this.json = json;
    }

    @Override
    public void announce(List<Event> events) {
        events.forEach(event -> {
            check(event.type(), json.write(event.data()).text());
            RightsCheck.checkAnnounced(event.type());
        });
        super.announce(events);
    }

    @Override
    public void leaveToSweep(@Nullable UUID ownerId, EventData data) {
        check(Event.typeOf(data.getClass()), json.write(data).text());
        super.leaveToSweep(ownerId, data);
    }

    private void check(String type, String data) {
        String faults = schemas.isEmpty() || type.equals(Function.JOB_CHANGED)
                ? ""
                : EventSchemas.faults(schemas.get(type), data);
        if (!faults.isEmpty()) {
            throw new AssertionError("The event %s with %s breaks its contract: %s".formatted(type, data, faults));
        }
    }
}
