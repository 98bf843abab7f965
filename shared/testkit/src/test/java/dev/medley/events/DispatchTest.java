package dev.medley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.QueueServer;
import dev.medley.settings.Settings;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import dev.medley.topology.Medley;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Events that some queues take and others do not, on queues of their own. */
@MicronautTest(transactional = false)
class DispatchTest implements SharedServers {

    private static final Duration GRACE = Duration.ofSeconds(16);

    /** Both have the deletion of a recording; the first is taken away. */
    private static final String MISSING = "predictions-erasure";

    private static final String THERE = "speech-erasure";

    @Inject
    ApplicationContext context;

    @Inject
    Relay others;

    @Inject
    EventLog log;

    @Inject
    TestClock clock;

    private QueueServer server;
    private SqsClient sqs;
    private Relay relay;

    @BeforeAll
    void start() {
        server = QueueServer.start(Medley.TOPOLOGY);
        sqs = server.client();
        Queues queues = new Queues(() -> sqs, context.getBean(JsonCodec.class), context.getBean(Settings.class));
        relay = new Relay(queues, log, clock);
    }

    @AfterAll
    void stop() {
        sqs.close();
        server.close();
    }

    @BeforeEach
    void leaveNothingBehind() {
        clock.advance(GRACE);
        int _ = others.sweep();
    }

    @Test
    void aQueueThatTakesNothingKeepsNothingFromOthersNorHasThemSentItAgain() {
        sqs.deleteQueue(r -> r.queueUrl(server.urlPrefix() + MISSING));
        UUID partly = leftBehind(EventsFixture.DEFERRED, Map.of());
        UUID whole = leftBehind(EventsFixture.URGENT, Map.of());

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(relay::sweep).hasMessage("Queues that take no events: [" + MISSING + "]");
            assertThat(isRelayed(whole)).isTrue();
            assertThat(isRelayed(partly)).isFalse();
        }
        assertThat(arrived(THERE, partly)).isEqualTo(1);

        sqs.createQueue(r -> r.queueName(MISSING));
        assertThat(relay.sweep()).isEqualTo(1);
        assertThat(arrived(MISSING, partly)).isEqualTo(1);
        assertThat(arrived(THERE, partly)).isZero();
        assertThat(isRelayed(partly)).isTrue();
    }

    @Test
    void whatSqsWillNeverTakeIsTriedOnce() {
        UUID refused = leftBehind(EventsFixture.URGENT, Map.of("text", "x".repeat(1_100_000)));
        assertThat(relay.sweep()).isZero();
        assertThat(isRelayed(refused)).isFalse();
        assertThat(relay.refusedWithin(Duration.ofMinutes(10))).isPositive();

        List<UUID> tried = new ArrayList<>();
        EventLog.Claim claim = log.claim(new UUID(0, 0), clock.instant(), 100, events -> {
            events.forEach(unsent -> tried.add(unsent.event().subjectId()));
            return new Dispatch(context.getBean(Queues.class)).send(events);
        });
        assertThat(claim.found()).isEqualTo(tried.size());
        assertThat(tried).doesNotContain(refused);
    }

    /** By a process that ended before it could send it. */
    private UUID leftBehind(String type, Map<String, String> data) {
        try (ApplicationContext crashed = ApplicationContext.run(Map.copyOf(getProperties()))) {
            crashed.getBean(TestClock.class).advance(Duration.between(Instant.now(), clock.instant()));
            return new EventsFixture(crashed).announced(type, data);
        } finally {
            clock.advance(GRACE);
        }
    }

    private static boolean isRelayed(UUID subject) {
        return Rows.count("select count(*) from events.event where subject_id = ? and relayed_at is not null", subject)
                == 1;
    }

    /** How often a queue has an event now; they leave it. */
    private long arrived(String queue, UUID subject) {
        String url = server.urlPrefix() + queue;
        List<Message> messages =
                sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
        messages.forEach(message -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle())));
        return messages.stream()
                .filter(message -> message.body().contains(subject.toString()))
                .count();
    }
}
