package dev.medley.events;

import dev.medley.settings.Settings;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Messages out, and messages read: the one place that knows how an event looks in SQS. */
@Singleton
public class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    /** As many as SQS takes in one request. */
    static final int BATCH = 10;

    private final Provider<SqsClient> sqs;
    private final JsonCodec json;
    private final String urlPrefix;

    Queues(Provider<SqsClient> sqs, JsonCodec json, Settings settings) {
        this.sqs = sqs;
        this.json = json;
        this.urlPrefix = settings.queueUrlPrefix();
    }

    /** Sends events in as few requests as SQS takes them, which is ten at a time; fails when one of them was refused. */
    void send(String queue, List<Event> events) {
        events.stream().gather(Gatherers.windowFixed(BATCH)).forEach(batch -> sendBatch(queue, batch));
    }

    private void sendBatch(String queue, List<Event> events) {
        List<SendMessageBatchRequestEntry> entries = events.stream()
                .map(event -> SendMessageBatchRequestEntry.builder()
                        .id(event.id().toString())
                        .messageBody(json.write(event).text())
                        .build())
                .toList();
        SendMessageBatchResponse answer =
                sqs.get().sendMessageBatch(r -> r.queueUrl(urlPrefix + queue).entries(entries));
        if (!answer.failed().isEmpty()) {
            throw new IllegalStateException("SQS refused %d of %d events: %s"
                    .formatted(answer.failed().size(), events.size(), answer.failed()));
        }
    }

    /**
     * Lets a message be delivered again sooner than its visibility says. Only a hint: without it the message comes back
     * when its visibility ends.
     */
    public void retryLater(String queueArn, String receipt, Duration delay) {
        String name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
        String urlBase = urlPrefix.substring(0, urlPrefix.lastIndexOf('/') + 1);
        try {
            sqs.get()
                    .changeMessageVisibility(r -> r.queueUrl(urlBase + name)
                            .receiptHandle(receipt)
                            .visibilityTimeout((int) delay.toSeconds()));
        } catch (SdkException e) {
            LOG.warn("A failed message of {} keeps its long visibility", name, e);
        }
    }

    /** Asks SQS for something small, to see whether it answers. */
    public void ping() {
        sqs.get().listQueues(r -> r.maxResults(1));
    }

    /** The event in a message. */
    public Event read(QueueMessage message) {
        return json.read(new Json(message.body()), Event.class);
    }

    /** What an event says, as a consumer's own record reads it. */
    public <T> T data(Event event, Class<T> data) {
        return json.read(event.data(), data);
    }
}
