package dev.medley.transcripts;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Messages on the function's queue, some of them once too often. */
final class Deliveries {

    private static final String QUEUE = "transcripts-work";

    private Deliveries() {}

    /** An event as it stands in a message. */
    static String event(String type, UUID subjectId) {
        return """
                {"id": "%s", "type": "%s", "occurredAt": "2026-01-01T00:00:00Z", "ownerId": "%s", "subjectId": "%s",
                 "data": {"status": "succeeded"}}""".formatted(UUID.randomUUID(), type, UUID.randomUUID(), subjectId);
    }

    static void send(String event) {
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            sqs.sendMessage(r -> r.queueUrl(TestServers.shared().queues().urlPrefix() + QUEUE)
                    .messageBody(event));
        }
    }

    /** Delivers on this thread, so that afterwards it has had its effect or never will. */
    static void deliver(String event) {
        consumer().consume(new QueueMessage("m", event, 1));
    }

    static void giveUp(String event) {
        consumer().giveUp(new QueueMessage("m", event, 5), new IllegalStateException("five times"));
    }

    private static QueueConsumer consumer() {
        return FunctionUnderTest.named("transcripts").consumer("transcripts-work");
    }
}
