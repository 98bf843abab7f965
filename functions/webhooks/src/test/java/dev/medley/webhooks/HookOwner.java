package dev.medley.webhooks;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.events.Event;
import dev.medley.events.QueueMessage;
import dev.medley.events.Relay;
import dev.medley.kernel.Ids;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;

/** An account with webhooks, to which things happen. */
record HookOwner(FunctionUnderTest function, TestAccount account) {

    static final String PATH = "/api/webhooks";

    static HookOwner of(FunctionUnderTest function) {
        return new HookOwner(function, TestAccount.any());
    }

    /** An administrator, whose rights workers find too. */
    static HookOwner operator(FunctionUnderTest function) {
        TestAccount account = TestAccount.with("admin");
        int _ = Rows.update(
                "insert into identity.authority values (?, array['admin'], true, 0, 50, array['webhook:write:all'])",
                account.id());
        return new HookOwner(function, account);
    }

    /** A webhook and its secret. */
    record Hook(UUID id, String secret) {

        String path() {
            return PATH + "/" + id;
        }

        String path(String below) {
            return path() + "/" + below;
        }
    }

    Api api() {
        return function.as(account);
    }

    Hook hook(TestReceiver receiver, String... types) {
        return hook(Map.of("url", receiver.url(), "eventTypes", List.of(types)));
    }

    Hook hook(Map<String, Object> body) {
        ApiAnswer made = api().post(PATH, body).is(201);
        return new Hook(UUID.fromString(made.text("/webhook/id")), made.text("/secret/key"));
    }

    /** Something happens to the account; the event's id. */
    UUID happens(String type, Map<String, ?> data) {
        return happens(type, UUID.randomUUID(), data);
    }

    UUID happens(String type, UUID subjectId, Map<String, ?> data) {
        Event event = new Event(
                Ids.next(Clock.systemUTC()),
                type,
                Instant.now(),
                account.id(),
                subjectId,
                io.micronaut.json.tree.JsonNode.from(data),
                null);
        String body = function.bean(JsonCodec.class).write(event).text();
        function.consumer("webhooks-events").consume(new QueueMessage("message", body, 1));
        function.bean(Relay.class).flush();
        return event.id();
    }

    UUID recordingIsReady() {
        return happens("recording.ready", Map.of("durationMs", 1500));
    }

    /** The same account after some time. */
    HookOwner later(Duration time) {
        return new HookOwner(function.later(time), account);
    }

    /** Tries a delivery now, as its worker does. */
    void tries(UUID deliveryId) {
        new Deliveries(function, "webhooks-deferred-deliveries")
                .deliver(Deliveries.event("webhook-delivery.deferred", account.id(), deliveryId, Map.of()));
    }

    JsonNode deliveries(Hook hook) {
        return api().get(hook.path("deliveries?limit=100")).is(200).at("/items");
    }

    JsonNode attempts(Hook hook) {
        return api().get(hook.path("attempts?limit=100")).is(200).at("/items");
    }

    /** The newest delivery, as soon as it is as somebody wants it. */
    JsonNode delivery(Hook hook, ThrowingConsumer<JsonNode> wanted) {
        await().untilAsserted(() -> wanted.accept(deliveries(hook).path(0)));
        return deliveries(hook).path(0);
    }

    UUID deliveryId(Hook hook) {
        return UUID.fromString(deliveries(hook).path(0).path("id").asText());
    }
}
