package dev.medley.events;

import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.TestServers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A process that announces events, and what arrives in the queues that nobody else reads here. */
record EventsFixture(ApplicationContext context) {

    /** Somebody waits for it; taken by {@code speech-work}. */
    static final String URGENT = "recording.ready";

    /** Nobody waits for it; taken by {@code speech-erasure}. */
    static final String DEFERRED = "recording.deleted";

    @EventType(URGENT)
    @Serdeable
    record Waited() implements EventData {}

    /** Announces an event in the current transaction; the id of what it is about. */
    UUID announce(String type, Map<String, String> data) {
        UUID subject = UUID.randomUUID();
        context.getBean(Outbox.class).announce(type, UUID.randomUUID(), subject, JsonNode.from(data));
        return subject;
    }

    /** Announces an event in a transaction of its own. */
    UUID announced(String type, Map<String, String> data) {
        return transactions().executeWrite(_ -> announce(type, data));
    }

    UUID announced(String type) {
        return announced(type, Map.of());
    }

    @SuppressWarnings("unchecked")
    TransactionOperations<java.sql.Connection> transactions() {
        return context.getBean(TransactionOperations.class);
    }

    /** The events that have come to both queues by now, each as often as it came; they leave them. */
    List<Event> arrived() {
        JsonCodec json = context.getBean(JsonCodec.class);
        return Stream.of("speech-work", "speech-erasure")
                .flatMap(EventsFixture::messages)
                .map(message -> json.read(new Json(message.body()), Event.class))
                .toList();
    }

    long arrived(UUID subject) {
        return arrived().stream()
                .filter(event -> event.subjectId().equals(subject))
                .count();
    }

    private static Stream<Message> messages(String queue) {
        String url = TestServers.shared().queues().urlPrefix() + queue;
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            Stream.Builder<Message> all = Stream.builder();
            List<Message> some;
            do {
                some = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10))
                        .messages();
                some.forEach(message -> {
                    all.add(message);
                    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
                });
            } while (!some.isEmpty());
            return all.build();
        }
    }
}
