package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.medley.events.DeadLetterRepository;
import dev.medley.events.Postponement;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.events.Relay;
import dev.medley.kernel.TraceContext;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import dev.medley.settings.LiveSettings;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each message of a batch to the function's consumer of that queue. A message that fails, with an exception or an
 * {@link Error}, is reported as failed, by itself, so that the others are not delivered again; one that will not be tried
 * again is given up first.
 */
public class QueueHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueHandler.class);
    private static final int MOST_DELAY_SECONDS = 300;

    private final Relay relay;
    private final Queues queues;
    private final Collection<QueueConsumer> consumers;
    private final DeadLetterRepository deadLetters;
    private final MetricSink metrics;
    private final LiveSettings liveSettings;

    @SuppressWarnings("unused") // keeps it from being collected
    private final @Nullable SnapshotHook snapshotHook;

    public QueueHandler() {
        relay = getApplicationContext().getBean(Relay.class);
        queues = getApplicationContext().getBean(Queues.class);
        consumers = getApplicationContext().getBeansOfType(QueueConsumer.class);
        deadLetters = getApplicationContext().getBean(DeadLetterRepository.class);
        metrics = getApplicationContext().getBean(MetricSink.class);
        liveSettings = getApplicationContext().getBean(LiveSettings.class);
        snapshotHook = SnapshotHook.register(getApplicationContext(), this::consumeNothing);
    }

    public QueueHandler(ApplicationContext context) {
        super(context);
        relay = context.getBean(Relay.class);
        queues = context.getBean(Queues.class);
        consumers = context.getBeansOfType(QueueConsumer.class);
        deadLetters = context.getBean(DeadLetterRepository.class);
        metrics = context.getBean(MetricSink.class);
        liveSettings = context.getBean(LiveSettings.class);
        snapshotHook = null;
    }

    private void consumeNothing() {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(List.of());
        SQSBatchResponse _ = execute(batch);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent batch) {
        liveSettings.refresh();
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : batch.getRecords()) {
            if (!measured(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        relay.flush();
        return new SQSBatchResponse(failures);
    }

    private boolean measured(SQSMessage message) {
        long begun = System.nanoTime();
        String queue = queueOf(message);
        boolean done = consume(queue, message);
        metrics.write(MetricSample.of("message")
                .by("queue", queue)
                .duration("duration", System.nanoTime() - begun)
                .count("retries", done ? 0 : 1));
        TraceContext.leave();
        return done;
    }

    private boolean consume(String queue, SQSMessage raw) {
        int receives = Integer.parseInt(raw.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
        QueueMessage message = new QueueMessage(raw.getMessageId(), raw.getBody(), receives);
        try {
            consumerOf(queue).consume(message);
            return true;
        } catch (Postponement postponement) {
            LOG.info("Message {} of {}: {}", message.id(), queue, postponement.getMessage());
            boolean dropped = giveUpIfLast(queue, message, postponement);
            if (!dropped) {
                queues.retryLater(raw.getEventSourceArn(), raw.getReceiptHandle(), postponement.delay());
            }
            return dropped;
        } catch (Throwable e) { // an Error of one message must neither end the batch nor leave its job as it is
            LOG.error("Message {} of {} failed, attempt {}", message.id(), queue, receives, e);
            if (giveUpIfLast(queue, message, e)) {
                note(queue, message, e);
            }
            queues.retryLater(raw.getEventSourceArn(), raw.getReceiptHandle(), delay(receives));
            return false;
        }
    }

    /** After 5 s, 10 s, 20 s ... up to 5 min. */
    private static Duration delay(int receives) {
        return Duration.ofSeconds(Math.min(MOST_DELAY_SECONDS, 5 << Math.min(receives - 1, 6)));
    }

    /** Whether the message was not to be tried again, and has been given up. */
    private boolean giveUpIfLast(String queue, QueueMessage message, Throwable cause) {
        try {
            if (message.receives() < worker(queue).maxReceives()) {
                return false;
            }
            consumerOf(queue).giveUp(message, cause);
            return true;
        } catch (Throwable e) {
            LOG.error("Message {} could not even be given up", message.id(), e);
            return false;
        }
    }

    /** Why it goes to the dead letters. They have it all the same where that cannot be written down. */
    private void note(String queue, QueueMessage message, Throwable cause) {
        try {
            deadLetters.add(queue, message, cause.toString());
        } catch (RuntimeException e) {
            LOG.error("It could not be noted why message {} of {} was given up", message.id(), queue, e);
        }
    }

    private QueueConsumer consumerOf(String queue) {
        return consumers.stream()
                .filter(consumer -> consumer.queue().equals(queue))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody here consumes " + queue));
    }

    /** The topology's name of the queue; the physical name may have the stage in front. */
    private static String queueOf(SQSMessage message) {
        String arn = message.getEventSourceArn();
        String physical = arn.substring(arn.lastIndexOf(':') + 1);
        return Medley.TOPOLOGY
                .workers()
                .map(Worker::queue)
                .filter(queue -> physical.equals(queue) || physical.endsWith("-" + queue))
                .findFirst()
                .orElse(physical);
    }

    private static Worker worker(String queue) {
        return Medley.TOPOLOGY
                .worker(queue)
                .orElseThrow(() -> new IllegalStateException("The topology has no queue " + queue));
    }
}
