package dev.medley.transcripts;

import dev.medley.events.Event;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
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

    /** The request for a transcript as it stands in a message, as if for the first time. */
    static String request(UUID transcriptId) {
        return """
                {"id": "%s", "type": "transcript.requested", "occurredAt": "2026-01-01T00:00:00Z", "ownerId": "%s",
                 "subjectId": "%s", "data": {"jobId": "%s"}}""".formatted(UUID.randomUUID(), UUID.randomUUID(), transcriptId, Rows.jobOn(transcriptId));
    }

    static void send(String event) {
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            sqs.sendMessage(r -> r.queueUrl(TestServers.shared().queues().urlPrefix() + QUEUE)
                    .messageBody(event));
        }
    }

    /** Delivers on this thread, so that afterwards it has had its effect or never will. */
    static void deliver(FunctionUnderTest function, String event) {
        Event parsed = function.bean(JsonCodec.class).read(new Json(event), Event.class);
        new dev.medley.testkit.Deliveries(function, QUEUE).deliver(parsed);
    }
}
