package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.events.DeadLetterRepository;
import dev.medley.events.QueueMessage;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What became of work that failed for good can be seen, sent again and dropped, one by one. */
@FunctionTest("platform")
class DeadLettersTest {

    private static final String LETTERS = "/api/admin/dead-letters";

    private final FunctionUnderTest platform;
    private final TestAccount administrator = TestAccount.with("admin");
    private final Api operator;
    private final UUID owner = UUID.randomUUID();

    DeadLettersTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(administrator);
    }

    @Test
    void eachIsListedWithWhatItSaysAndWhy() {
        JsonNode letter = letter("orders-work", failed("orders-work"));
        assertThat(letter.path("eventType").asText()).isEqualTo("test.requested");
        assertThat(letter.path("reason").asText()).isEqualTo("IllegalStateException: no luck");
        assertThat(letter.path("attempts").asInt()).isEqualTo(5);
        assertThat(letter.path("trace").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(letter.path("payload").asText())
                .contains("\"note\":\"visible\"")
                .doesNotContain("hunter2");
        assertThat(operator.get(LETTERS + "/" + letter.path("id").asText())
                        .is(200)
                        .text("/queue"))
                .isEqualTo("orders-work");
        assertThat(operator.get(LETTERS + "?eventType=test.requested&queue=speech-work&limit=1")
                        .is(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void someAreSentAgainAndTheOthersStay() {
        String sent = failed("notifications-erasure");
        String kept = failed("notifications-erasure");
        String id = letter("notifications-erasure", sent).path("id").asText();
        UUID unknown = UUID.randomUUID();
        ApiAnswer answer = operator.post(LETTERS + "/redrive", Map.of("ids", List.of(id, unknown)))
                .is(200);
        assertThat(answer.text("/redriven/0")).isEqualTo(id);
        assertThat(answer.text("/absent/0")).isEqualTo(unknown.toString());
        assertThat(new TestQueue("notifications-erasure").receive(Duration.ofSeconds(1)))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains(owner.toString()));
        operator.get(LETTERS + "/" + id).isProblem(404, "dead-letter-unknown");
        letter("notifications-erasure", kept);
        assertThat(Rows.texts(
                        "select action || ' ' || (data ->> 'messageIds') from audit.entry where actor_id = ?",
                        administrator.id()))
                .containsExactly("queue.redrive-ordered " + sent);
    }

    @Test
    void oneIsDroppedForGood() {
        String id = letter("webhooks-work", failed("webhooks-work")).path("id").asText();
        operator.delete(LETTERS + "/" + id).is(204);
        operator.delete(LETTERS + "/" + id).isProblem(404, "dead-letter-unknown");
        assertThat(new TestQueue("webhooks-work-dead").receive(Duration.ofSeconds(1)))
                .isEmpty();
    }

    @Test
    void thoseThatFailedWithoutAWordAreFound() {
        String messageId = new TestQueue("transcripts-erasure-dead").send("not even an event");
        await().untilAsserted(() -> {
            platform.tick("queues-watch");
            JsonNode letter = letter("transcripts-erasure", messageId);
            assertThat(letter.path("reason").asText()).contains("out of time");
            assertThat(letter.path("eventType").isNull()).isTrue();
            assertThat(letter.path("payload").asText()).isEqualTo("(not JSON)");
        });
    }

    @Test
    void theyAreForgottenWhenTheirQueueForgetsThem() {
        String messageId = failed("realtime-erasure");
        letter("realtime-erasure", messageId);
        platform.later(Duration.ofDays(15)).tick("events-sweep");
        assertThat(Rows.count("select count(*) from events.dead_letter where message_id = ?", messageId))
                .isZero();
    }

    @Test
    void onlyOperatorsMayAndChoicesAreBounded() {
        Api anybody = platform.as(TestAccount.any());
        anybody.get(LETTERS).isProblem(403, "permission-missing");
        anybody.post(LETTERS + "/redrive", Map.of("ids", List.of(UUID.randomUUID())))
                .isProblem(403, "permission-missing");
        anybody.delete(LETTERS + "/" + UUID.randomUUID()).isProblem(403, "permission-missing");
        operator.post(LETTERS + "/redrive", Map.of("ids", List.of())).isProblem(422, "validation-failed");
        operator.post("/api/admin/queues/orders-work/redrive?perSecond=0").isProblem(422, "validation-failed");
        operator.get(LETTERS + "/" + UUID.randomUUID()).isProblem(404, "dead-letter-unknown");
    }

    /** A message in the dead letters of a queue, and what its worker noted of it; its id. */
    private String failed(String queue) {
        String body = """
                {"id": "%s", "type": "test.requested", "occurredAt": "2026-01-01T00:00:00Z", "ownerId": "%s",
                 "subjectId": "%s", "data": {"password": "hunter2", "note": "visible"},
                 "trace": "0af7651916cd43dd8448eb211c80319c"}""".formatted(UUID.randomUUID(), owner, UUID.randomUUID());
        String messageId = new TestQueue(queue + "-dead").send(body);
        platform.bean(DeadLetterRepository.class)
                .add(queue, new QueueMessage(messageId, body, 5), "IllegalStateException: no luck");
        return messageId;
    }

    private JsonNode letter(String queue, String messageId) {
        return operator.get(LETTERS + "?limit=100&queue=" + queue)
                .is(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.path("messageId").asText().equals(messageId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such letter"));
    }
}
