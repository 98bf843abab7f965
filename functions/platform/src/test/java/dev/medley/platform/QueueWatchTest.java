package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.platform.queues.QueueWatch;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** No worker runs in this test: what waits in the queue of another function stands still. */
@FunctionTest("platform")
class QueueWatchTest {

    private static final TestQueue QUEUE = new TestQueue("transcripts-work");

    private final FunctionUnderTest platform;

    QueueWatchTest(FunctionUnderTest platform) {
        this.platform = platform;
    }

    @AfterEach
    void emptyTheQueue() {
        List<Message> _ = QUEUE.receive(Duration.ZERO);
        platform.tick("queues-watch");
    }

    @Test
    void aQueueThatStandsStillForFiveMinutesMakesTheSystemUnhealthyAndNotUnready() {
        String _ = QUEUE.send("waits");
        platform.tick("queues-watch");
        assertThat(workersAreUp(platform)).isTrue();

        FunctionUnderTest later = platform.later(Duration.ofMinutes(6));
        later.tick("queues-watch");
        assertThat(workersAreUp(later)).isFalse();
        later.api().get("/api/health").is(503);
        assertThat(later.api().get("/api/health/ready").is(200).text("/status")).isEqualTo("up");
    }

    @Test
    void oneThatIsWorkedOnDoesNot() {
        String _ = QUEUE.send("waits");
        platform.tick("queues-watch");
        assertThat(QUEUE.receive(Duration.ZERO)).isNotEmpty();

        FunctionUnderTest later = platform.later(Duration.ofMinutes(6));
        later.tick("queues-watch");
        assertThat(later.bean(QueueWatch.class).stalled()).doesNotContain(QUEUE.name());
    }

    private static boolean workersAreUp(FunctionUnderTest function) {
        ApiAnswer health = function.api().get("/api/health/dependencies").is(200);
        return health.at("/dependencies")
                .valueStream()
                .filter(dependency -> dependency.path("name").asText().equals("workers"))
                .allMatch(dependency -> dependency.path("up").asBoolean());
    }
}
