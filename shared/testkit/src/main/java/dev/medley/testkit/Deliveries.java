package dev.medley.testkit;

import static org.awaitility.Awaitility.await;

import dev.medley.events.Event;
import dev.medley.events.Postponement;
import dev.medley.events.QueueMessage;
import dev.medley.storage.JsonCodec;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Delivers events of other functions, as their queues would. */
public record Deliveries(FunctionUnderTest function, String queue) {

    /** An event as another function would announce it, with data of simple values. */
    public static Event event(String type, UUID ownerId, UUID subjectId, Map<String, ?> data) {
        return new Event(UUID.randomUUID(), type, Instant.now(), ownerId, subjectId, JsonNode.from(data), null);
    }

    /** Delivers something that happened to an account; the event's id. */
    public UUID deliver(String type, UUID accountId, Map<String, ?> data) {
        Event event = event(type, accountId, accountId, data);
        deliver(event);
        return event.id();
    }

    /** Delivers an event; again while a worker of the function itself has the job that it requests. */
    public void deliver(Event event) {
        String body = function.bean(JsonCodec.class).write(event).text();
        await().pollInSameThread()
                .ignoreExceptionsMatching(Deliveries::isTaken)
                .untilAsserted(() -> function.consumer(queue).consume(new QueueMessage("message", body, 1)));
    }

    private static boolean isTaken(Throwable thrown) {
        return thrown instanceof Postponement && thrown.getCause() == null;
    }
}
