package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import org.junit.jupiter.api.Test;

class QueuesStackTest {

    private static final String QUEUE = "AWS::SQS::Queue";
    private static final int DAY = 24 * 3600;

    private final Templates templates = Templates.of("prod");
    private final Resources stack = templates.stack("queues");

    @Test
    void aMessageStaysHiddenWhileItIsWorkedOnAndIsPutAsideAfterItsTries() {
        assertThat(Medley.TOPOLOGY.workers()).isNotEmpty().allSatisfy(worker -> {
            JsonNode queue = queue(worker.queue());
            assertThat(queue.path("VisibilityTimeout").asLong())
                    .isEqualTo(worker.visibility().toSeconds())
                    .isGreaterThanOrEqualTo(6 * worker.size().timeout().toSeconds());
            assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(worker.maxReceives());
        });
    }

    @Test
    void deadLettersOutliveTheQueueTheyComeFrom() {
        Worker worker = Medley.TOPOLOGY.workers().findFirst().orElseThrow();
        int queued = queue(worker.queue()).path("MessageRetentionPeriod").asInt();
        assertThat(queue(worker.deadLetterQueue())
                        .path("MessageRetentionPeriod")
                        .asInt())
                .isEqualTo(14 * DAY)
                .isGreaterThan(queued);
    }

    @Test
    void messagesAreEncryptedWithTheStagesKey() {
        assertThat(stack.of(QUEUE))
                .isNotEmpty()
                .allSatisfy(queue -> assertThat(Resources.text(queue.path("KmsMasterKeyId")))
                        .startsWith("${medley-prod-foundation:"));
    }

    @Test
    void onlyEncryptedConnectionsMaySend() {
        long guarded = stack.of("AWS::SQS::QueuePolicy")
                .filter(policy -> policy.toString().contains("\"aws:SecureTransport\":\"false\""))
                .count();
        assertThat(guarded).isEqualTo(stack.of(QUEUE).count());
    }

    @Test
    void onlyTheBucketsOfThisAccountTellOfArrivals() {
        assertThat(stack.of("AWS::SQS::QueuePolicy")
                        .flatMap(
                                policy -> policy.at("/PolicyDocument/Statement").valueStream())
                        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                        // What becomes of mails comes from EventBridge.
                        .filter(statement ->
                                !statement.at("/Principal/Service").asText().equals("events.amazonaws.com")))
                .satisfiesExactlyInAnyOrder(
                        statement -> assertArrivals(statement, "recordings", "audio-arrivals"),
                        statement -> assertArrivals(statement, "media", "catalog-media"),
                        statement -> assertArrivals(statement, "media", "content-media"),
                        statement -> assertArrivals(statement, "media", "chat-arrivals"),
                        statement -> assertArrivals(statement, "media", "meals-pictures"),
                        statement -> assertArrivals(statement, "media", "social-pictures"));
    }

    /** From the rule that catches what SES tells, and from no other. */
    @Test
    void onlyTheRuleOfMailsTellsWhatBecameOfThem() {
        assertThat(stack.of("AWS::SQS::QueuePolicy")
                        .flatMap(
                                policy -> policy.at("/PolicyDocument/Statement").valueStream())
                        .filter(statement ->
                                statement.at("/Principal/Service").asText().equals("events.amazonaws.com")))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.path("Action").asText()).isEqualTo("sqs:SendMessage");
                    assertThat(Resources.text(statement.at("/Resource")))
                            .endsWith(templates.named("notifications-feedback"));
                    assertThat(Resources.text(statement.at("/Condition/ArnEquals/aws:SourceArn")))
                            .endsWith(":rule/" + templates.named("mail-feedback"));
                });
    }

    private void assertArrivals(JsonNode statement, String bucket, String queue) {
        assertThat(statement.at("/Principal/Service").asText()).isEqualTo("s3.amazonaws.com");
        assertThat(Resources.text(statement.at("/Resource"))).endsWith(templates.named(queue));
        assertThat(Resources.text(statement.at("/Condition/ArnEquals/aws:SourceArn")))
                .endsWith("-" + bucket);
        assertThat(Resources.text(statement.at("/Condition/StringEquals/aws:SourceAccount")))
                .isEqualTo("${AWS::AccountId}");
    }

    private JsonNode queue(String name) {
        return stack.one(QUEUE, "QueueName", templates.named(name));
    }
}
