package dev.medley.events;

import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What became of the messages of each queue, and the way back for those that were given up. */
@Singleton
public class DeadLetters {

    /** A search hides what it looks at for so long, so that it meets each once. */
    private static final int HIDDEN_SECONDS = 15;

    private static final int MOST_LOOKED_AT = 1_000;

    private final Provider<SqsClient> sqs;
    private final String urlPrefix;

    DeadLetters(Provider<SqsClient> sqs, Settings settings) {
        this.sqs = sqs;
        this.urlPrefix = settings.queueUrlPrefix();
    }

    /** How full each queue of the topology is, by name. */
    public List<QueueDepth> depths() {
        return Medley.TOPOLOGY.workers().map(this::depth).toList();
    }

    /** How full a queue is; empty where the topology has no such queue. */
    public Optional<QueueDepth> find(String queue) {
        return Medley.TOPOLOGY.worker(queue).map(this::depth);
    }

    /**
     * Has SQS move the given-up messages of a queue of the topology back into it.
     *
     * @param perSecond how many at most
     * @return false where it already does
     */
    public boolean redrive(String queue, int perSecond) {
        Worker worker = Medley.TOPOLOGY.worker(queue).orElseThrow();
        String dead = arn(worker.deadLetterQueue());
        String target = arn(worker.queue());
        try {
            sqs.get()
                    .startMessageMoveTask(
                            r -> r.sourceArn(dead).destinationArn(target).maxNumberOfMessagesPerSecond(perSecond));
            return true;
        } catch (SqsException e) {
            if (String.valueOf(e.getMessage()).contains("already a task running")) {
                return false;
            }
            throw e;
        }
    }

    /** Some of the given-up messages of a queue, which stay where they are. */
    public List<QueueMessage> look(String queue) {
        return search(queue)
                .map(message -> new QueueMessage(message.messageId(), message.body(), receives(message)))
                .toList();
    }

    /**
     * Takes messages out of the dead letters of a queue.
     *
     * @param messageIds SQS's own; those that are not there are left out
     * @param backInto whether each is delivered again, with all its attempts
     * @return those that were taken
     */
    public Set<String> take(String queue, Set<String> messageIds, boolean backInto) {
        return search(queue)
                .filter(message -> messageIds.contains(message.messageId()))
                .map(message -> take(queue, message, backInto))
                .distinct()
                .limit(messageIds.size())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String take(String queue, Message message, boolean backInto) {
        if (backInto) {
            sqs.get().sendMessage(r -> r.queueUrl(urlPrefix + queue).messageBody(message.body()));
        }
        sqs.get().deleteMessage(r -> r.queueUrl(deadLetterUrl(queue)).receiptHandle(message.receiptHandle()));
        return message.messageId();
    }

    /** The dead letters of a queue, as far as {@link #MOST_LOOKED_AT}, each once; others see them again soon. */
    private Stream<Message> search(String queue) {
        String url = deadLetterUrl(queue);
        return Stream.generate(() -> receive(url))
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List::stream)
                .limit(MOST_LOOKED_AT);
    }

    private String deadLetterUrl(String queue) {
        return urlPrefix + Medley.TOPOLOGY.worker(queue).orElseThrow().deadLetterQueue();
    }

    private List<Message> receive(String url) {
        return sqs.get()
                .receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(Queues.BATCH)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages();
    }

    private static int receives(Message message) {
        return Integer.parseInt(
                message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
    }

    private @Nullable String arn(String queue) {
        return attributes(queue, QueueAttributeName.QUEUE_ARN).get(QueueAttributeName.QUEUE_ARN);
    }

    private QueueDepth depth(Worker worker) {
        QueueAttributeName visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        QueueAttributeName hidden = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
        Map<QueueAttributeName, String> work = attributes(worker.queue(), visible, hidden);
        Map<QueueAttributeName, String> dead = attributes(worker.deadLetterQueue(), visible);
        return new QueueDepth(worker.queue(), number(work, visible), number(work, hidden), number(dead, visible));
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    private Map<QueueAttributeName, String> attributes(String queue, QueueAttributeName... names) {
        return sqs.get()
                .getQueueAttributes(r -> r.queueUrl(urlPrefix + queue).attributeNames(names))
                .attributes();
    }
}
