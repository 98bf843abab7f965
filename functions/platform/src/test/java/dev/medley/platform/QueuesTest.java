package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

@FunctionTest("platform")
class QueuesTest {

    private final FunctionUnderTest platform;
    private final TestAccount administrator = TestAccount.with("admin");
    private final Api operator;

    QueuesTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(administrator);
    }

    @Test
    void everyQueueIsListedWithItsMessages() {
        String _ = new TestQueue("speech-work-dead").send("x");
        ApiAnswer queues = operator.get("/api/admin/queues").is(200);
        assertThat(queues.at("/items").findValuesAsText("queue"))
                .containsExactlyElementsOf(
                        Medley.TOPOLOGY.workers().map(Worker::queue).toList());
        assertThat(queues.at("/items")
                        .valueStream()
                        .filter(queue -> queue.path("queue").asText().equals("speech-work")))
                .singleElement()
                .satisfies(queue -> assertThat(queue.path("dead").asLong()).isPositive());
    }

    @Test
    void whatWasGivenUpIsDeliveredAgain() {
        String body = UUID.randomUUID().toString();
        String _ = new TestQueue("identity-bulk-dead").send(body);
        ApiAnswer redriven =
                operator.post("/api/admin/queues/identity-bulk/redrive").is(200);
        assertThat(redriven.at("/dead").asLong()).isPositive();
        assertThat(new TestQueue("identity-bulk").receive(Duration.ofSeconds(10)))
                .extracting(Message::body)
                .contains(body);
        assertThat(Rows.texts(
                        "select action || ' ' || (data ->> 'queue') from audit.entry where actor_id = ?",
                        administrator.id()))
                .containsExactly("queue.redrive-ordered identity-bulk");
    }

    @Test
    void onlyQueuesThatThereAreAreRedriven() {
        operator.post("/api/admin/queues/identity-bulk-dead/redrive").isProblem(404, "queue-unknown");
    }

    @Test
    void onlyOperatorsMay() {
        Api anybody = platform.as(TestAccount.any());
        anybody.get("/api/admin/queues").isProblem(403, "permission-missing");
        anybody.post("/api/admin/queues/identity-bulk/redrive").isProblem(403, "permission-missing");
    }
}
