package dev.medley.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Postponement;
import dev.medley.events.QueueMessage;
import dev.medley.lambda.ScriptedConsumer;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Size;
import dev.medley.topology.Topology;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** From a queue to the function's handler and off the queue, or to the dead letters, as Lambda's mapping does it. */
class QueuePollerTest {

    /** Puts a message aside after its second failure. */
    private static final Worker WORKER =
            new Worker(ScriptedConsumer.QUEUE, Set.of(), new Size(1024, Duration.ofSeconds(10)), 10, 1, 2, Set.of());

    private static final Function FUNCTION = Function.named("platform").workers(WORKER);
    private static final QueueServer QUEUES = QueueServer.start(new Topology(List.of(FUNCTION), List.of()));
    private static final FunctionRuntime RUNTIME = runtime();
    private static final ScriptedConsumer CONSUMER = RUNTIME.context().getBean(ScriptedConsumer.class);
    private static final SqsClient SQS = QUEUES.client();
    /** One for all tests: a poll that is under way when a poller stops still takes a message, and holds it for a minute. */
    private static final QueuePoller POLLER = QueuePoller.start(WORKER, RUNTIME, QUEUES.access(), 2);

    private static final String URL = QUEUES.urlPrefix() + WORKER.queue();

    private static FunctionRuntime runtime() {
        Map<String, Object> properties = new HashMap<>(TestServers.shared().properties("https://medley.test"));
        properties.put(Environment.property(Environment.QUEUE_URL_PREFIX), QUEUES.urlPrefix());
        properties.put("aws.services.sqs.endpoint-override", QUEUES.endpoint().toString());
        return new FunctionRuntime(FUNCTION, QueuePollerTest.class.getClassLoader(), properties, _ -> {});
    }

    @AfterAll
    static void stop() {
        POLLER.close();
        SQS.close();
        RUNTIME.close();
        QUEUES.close();
    }

    @Test
    void whatIsDoneLeavesTheQueueAndWhatIsPutOffComesBack() {
        String good = "body " + UUID.randomUUID();
        String late = "body " + UUID.randomUUID();
        CONSUMER.script(late, message -> {
            if (message.receives() == 1) {
                throw new Postponement(Duration.ZERO, "not yet", null);
            }
        });
        send(good);
        send(late);
        await().until(() -> CONSUMER.deliveries(late).size() == 2);
        await().until(() -> inFlightOrWaiting() == 0);
        assertThat(CONSUMER.deliveries(good)).extracting(QueueMessage::receives).containsExactly(1);
        assertThat(CONSUMER.deliveries(late)).extracting(QueueMessage::receives).containsExactly(1, 2);
        assertThat(dead()).isEmpty();
    }

    @Test
    void manyMessagesComeInBatchesAndEachOnce() {
        List<String> bodies = java.util.stream.Stream.generate(() -> "body " + UUID.randomUUID())
                .limit(10)
                .toList();
        SQS.sendMessageBatch(r -> r.queueUrl(URL)
                .entries(bodies.stream()
                        .map(body -> SendMessageBatchRequestEntry.builder()
                                .id(body.substring(5))
                                .messageBody(body)
                                .build())
                        .toList()));
        await().until(() -> inFlightOrWaiting() == 0);
        assertThat(bodies)
                .allSatisfy(body -> assertThat(CONSUMER.deliveries(body)).hasSize(1));
    }

    private static void send(String body) {
        SQS.sendMessage(r -> r.queueUrl(URL).messageBody(body));
    }

    private static int inFlightOrWaiting() {
        Map<String, String> counts = SQS.getQueueAttributes(r -> r.queueUrl(URL)
                        .attributeNamesWithStrings(
                                "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"))
                .attributesAsStrings();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private static List<Message> dead() {
        String url = QUEUES.urlPrefix() + WORKER.deadLetterQueue();
        return SQS.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
    }
}
