package dev.medley.events;

import dev.medley.kernel.TraceContext;
import dev.medley.settings.Settings;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeValueException;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Messages out, and messages read: the one place that knows how an event looks in SQS. */
@Singleton
public class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

    /** As many as SQS takes in one request. */
    static final int BATCH = 10;

    /** Good JSON that SQS takes in no message, since XML has no such characters; they are sent escaped. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\ufffe\\uffff]");

    private final Provider<SqsClient> sqs;
    private final JsonCodec json;
    private final String urlPrefix;

    Queues(Provider<SqsClient> sqs, JsonCodec json, Settings settings) {
        this.sqs = sqs;
        this.json = json;
        this.urlPrefix = settings.queueUrlPrefix();
    }

    /**
     * Sends events in as few requests as SQS takes them, which is ten at a time. Fails when SQS cannot take them now.
     *
     * @return those that SQS will never take, such as one that is too large
     */
    Set<UUID> send(String queue, List<Event> events) {
        return events.stream()
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(batch -> sendBatch(queue, batch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A batch that SQS does not take as a whole is sent again one by one, so that one event keeps no other back. */
    private Stream<UUID> sendBatch(String queue, List<Event> events) {
        try {
            return refused(queue, events, request(queue, events));
        } catch (BatchRequestTooLongException | InvalidMessageContentsException | InvalidAttributeValueException e) {
            if (events.size() > 1) {
                return events.stream().flatMap(event -> sendBatch(queue, List.of(event)));
            }
            Event event = events.getFirst();
            LOG.error("SQS will never take event {} of type {} for {}", event.id(), event.type(), queue, e);
            return Stream.of(event.id());
        }
    }

    private static Stream<UUID> refused(String queue, List<Event> events, SendMessageBatchResponse answer) {
        if (answer.failed().stream().anyMatch(entry -> !Boolean.TRUE.equals(entry.senderFault()))) {
            throw new IllegalStateException("SQS refused %d of %d events: %s"
                    .formatted(answer.failed().size(), events.size(), answer.failed()));
        }
        answer.failed().forEach(entry -> LOG.error("SQS will never take an event for {}: {}", queue, entry));
        return answer.failed().stream().map(entry -> UUID.fromString(entry.id()));
    }

    private SendMessageBatchResponse request(String queue, List<Event> events) {
        List<SendMessageBatchRequestEntry> entries = events.stream()
                .map(event -> SendMessageBatchRequestEntry.builder()
                        .id(event.id().toString())
                        .messageBody(body(event))
                        .build())
                .toList();
        return sqs.get().sendMessageBatch(r -> r.queueUrl(urlPrefix + queue).entries(entries));
    }

    private String body(Event event) {
        return FORBIDDEN
                .matcher(json.write(event).text())
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
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

    /** Asks SQS for something small of a queue, to see whether it answers. */
    public void ping(String queue) {
        sqs.get().getQueueAttributes(r -> r.queueUrl(urlPrefix + queue).attributeNames(QueueAttributeName.QUEUE_ARN));
    }

    /** The event in a message; what this thread does from now on belongs to the event's trace. */
    public Event read(QueueMessage message) {
        Event event = json.read(new Json(message.body()), Event.class);
        TraceContext.enter(event.trace());
        return event;
    }

    /**
     * What an event says, as a consumer's own record reads it. Fails where the event lacks a field that the record cannot
     * do without.
     */
    public <T> T data(Event event, Class<T> data) {
        T read = json.read(event.data(), data);
        for (BeanProperty<T, Object> field :
                BeanIntrospection.getIntrospection(data).getBeanProperties()) {
            if (!field.isNullable() && field.get(read) == null) {
                throw new IllegalArgumentException(event.type() + " has no " + field.getName());
            }
        }
        return read;
    }
}
