package dev.medley.events;

import dev.medley.settings.Settings;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What became of the messages of each queue, and the way back for those that were given up. */
@Singleton
public class DeadLetters {

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
     * @return false where it already does
     */
    public boolean redrive(String queue) {
        Worker worker = Medley.TOPOLOGY.worker(queue).orElseThrow();
        String dead = arn(worker.deadLetterQueue());
        String target = arn(worker.queue());
        try {
            sqs.get().startMessageMoveTask(r -> r.sourceArn(dead).destinationArn(target));
            return true;
        } catch (SqsException e) {
            if (String.valueOf(e.getMessage()).contains("already a task running")) {
                return false;
            }
            throw e;
        }
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
