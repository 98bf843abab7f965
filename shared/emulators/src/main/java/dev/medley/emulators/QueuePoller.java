package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.medley.topology.Worker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Lambda's event source mapping on a laptop: takes batches off a queue, gives them to the function's queue handler, and
 * deletes what the handler did not report as failed.
 */
public final class QueuePoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
    private static final int WAIT_SECONDS = 20;

    private final Worker worker;
    private final FunctionRuntime function;
    private final SqsClient sqs;
    private final String queueUrl;
    private final String queueArn;
    private final List<Thread> threads;
    private volatile boolean closed;

    private QueuePoller(Worker worker, FunctionRuntime function, QueueAccess queues, int concurrency) {
        this.worker = worker;
        this.function = function;
        this.sqs = queues.client().get();
        this.queueArn = queues.arnPrefix() + worker.queue();
        this.queueUrl = queues.urlPrefix() + worker.queue();
        this.threads = IntStream.range(0, concurrency)
                .mapToObj(n -> Thread.ofPlatform()
                        .daemon()
                        .name(worker.queue() + "-" + n)
                        .unstarted(this::poll))
                .toList();
    }

    public static QueuePoller start(Worker worker, FunctionRuntime function, QueueAccess queues, int concurrency) {
        QueuePoller poller = new QueuePoller(worker, function, queues, concurrency);
        poller.threads.forEach(Thread::start);
        return poller;
    }

    private void poll() {
        while (!closed) {
            try {
                List<Message> messages = receive();
                if (!messages.isEmpty()) {
                    deliver(messages);
                }
            } catch (Throwable e) { // an Error of one batch must not end the thread; its messages come back
                if (!closed) {
                    report(e);
                    pause();
                }
            }
        }
    }

    private void report(Throwable e) {
        try {
            LOG.error("Polling {} failed", worker.queue(), e);
        } catch (Throwable _) { // nor must that there is no memory left to say so
            return;
        }
    }

    private List<Message> receive() {
        return sqs.receiveMessage(r -> r.queueUrl(queueUrl)
                        .maxNumberOfMessages(Math.min(10, worker.batch()))
                        .waitTimeSeconds(WAIT_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages();
    }

    private void deliver(List<Message> messages) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(messages.stream().map(this::event).toList());
        Set<String> failed = function.deliver(batch).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .collect(Collectors.toSet());
        List<DeleteMessageBatchRequestEntry> done = messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        if (!done.isEmpty()) {
            sqs.deleteMessageBatch(r -> r.queueUrl(queueUrl).entries(done));
        }
    }

    private SQSMessage event(Message message) {
        SQSMessage event = new SQSMessage();
        event.setMessageId(message.messageId());
        event.setReceiptHandle(message.receiptHandle());
        event.setBody(message.body());
        event.setEventSource("aws:sqs");
        event.setEventSourceArn(queueArn);
        event.setAttributes(
                Map.of("ApproximateReceiveCount", message.attributesAsStrings().get("ApproximateReceiveCount")));
        return event;
    }

    private static void pause() {
        LockSupport.parkNanos(500_000_000L);
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        sqs.close();
    }
}
