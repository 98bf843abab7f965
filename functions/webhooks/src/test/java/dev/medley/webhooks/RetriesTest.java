package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows from attempts that fail. */
@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class RetriesTest {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final FunctionUnderTest function;
    private final HookOwner owner;

    RetriesTest(FunctionUnderTest function) {
        this.function = function;
        owner = HookOwner.of(function);
    }

    @Test
    void whatFailsIsTriedTenTimesAtGrowingIntervalsWithOneId() {
        try (TestReceiver receiver = TestReceiver.answering(500)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
            UUID id = owner.deliveryId(hook);
            // The second comes of itself, the others when their time has come.
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).hasSize(2));
            Duration ahead = Duration.ZERO;
            for (int made = 2; made < 10; made++) {
                assertPause(owner.deliveries(hook).path(0), owner.attempts(hook).path(0), PAUSES.get(made - 1));
                ahead = ahead.plus(PAUSES.get(made - 1).multipliedBy(5).dividedBy(4));
                owner.later(ahead).tries(id);
                assertThat(owner.attempts(hook)).hasSize(made + 1);
            }
            assertThat(owner.deliveries(hook).path(0).path("status").asText()).isEqualTo("failed");
            assertThat(owner.deliveries(hook).path(0).path("attempts").asInt()).isEqualTo(10);
            owner.later(ahead.plusDays(1)).tries(id);
            assertThat(receiver.ids()).hasSize(10).containsOnly(id.toString());
        }
    }

    private static void assertPause(JsonNode delivery, JsonNode attempt, Duration expected) {
        Instant next = Instant.parse(delivery.path("nextAttemptAt").asText());
        Duration pause =
                Duration.between(Instant.parse(attempt.path("attemptedAt").asText()), next);
        assertThat(pause).isBetween(expected, expected.plus(expected.dividedBy(5)));
    }

    @Test
    void aReceiverThatComesBackGetsWhatItMissed() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            receiver.answerWith(exchange -> {
                receiver.answerWith(TestReceiver.status(200));
                TestReceiver.status(503).give(exchange);
            });
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(
                            owner.deliveries(hook).path(0).path("status").asText())
                    .isEqualTo("delivered"));
            assertThat(receiver.ids())
                    .hasSize(2)
                    .containsOnly(owner.deliveryId(hook).toString());
        }
    }

    @Test
    void aReceiverSaysHowLongItWantsToBeLeftAloneUpToADay() {
        Stream.of(Map.entry("3600", 3_600), Map.entry("9999999", 86_400)).forEach(each -> {
            try (TestReceiver receiver = TestReceiver.answering(200)) {
                receiver.answerWith(TestReceiver.status(429, "Retry-After: " + each.getKey()));
                Hook hook = owner.hook(receiver, "*");
                owner.recordingIsReady();
                await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
                assertThat(Instant.parse(owner.deliveries(hook)
                                .path(0)
                                .path("nextAttemptAt")
                                .asText()))
                        .isCloseTo(Instant.now().plusSeconds(each.getValue()), within(60, ChronoUnit.SECONDS));
            }
        });
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgainAndItsOwnerIsTold() {
        try (TestReceiver receiver = TestReceiver.answering(410)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(
                            owner.api().get(hook.path()).is(200).text("/disabledBecause"))
                    .isEqualTo("gone"));
            assertThat(owner.deliveries(hook).path(0).path("status").asText()).isEqualTo("failed");
            owner.recordingIsReady();
            assertThat(owner.deliveries(hook)).hasSize(1);
            assertThat(disabledEvents(hook)).singleElement().asString().contains("\"gone\"", "127.0.0.1", "\"own\"");
            owner.api()
                    .post(hook.path("deliveries/" + owner.deliveryId(hook) + "/retry"))
                    .isProblem(409, "webhook-disabled");
        }
    }

    @Test
    void fiveDaysOfFailureDisableAndNothingElseDoes() {
        try (TestReceiver receiver = TestReceiver.answering(500)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
            UUID first = owner.deliveryId(hook);
            owner.later(Duration.ofDays(4)).tries(first);
            assertThat(owner.api().get(hook.path()).is(200).at("/enabled").asBoolean())
                    .isTrue();
            HookOwner later = owner.later(Duration.ofDays(6));
            later.tries(first);
            assertThat(owner.api().get(hook.path()).is(200).text("/disabledBecause"))
                    .isEqualTo("failing");
            later.function().tick("webhooks-due");
            assertThat(owner.deliveries(hook).path(0).path("status").asText()).isEqualTo("failed");
            assertThat(disabledEvents(hook)).singleElement().asString().contains("\"failing\"");

            // From when it is enabled again it has five days once more.
            later.api().patch(hook.path(), Map.of("enabled", true)).is(200);
            later.api().post(hook.path("deliveries/" + first + "/retry")).is(202);
            later.tries(first);
            assertThat(owner.api().get(hook.path()).is(200).at("/enabled").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aDeliveryIsSentAgainOnDemandWithItsId() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            String path = hook.path("deliveries/" + owner.deliveryId(hook) + "/retry");
            HookOwner.of(function).api().post(path).isProblem(404, "webhook-unknown");
            owner.api()
                    .post(hook.path("deliveries/" + UUID.randomUUID() + "/retry"))
                    .isProblem(404, "webhook-delivery-unknown");
            owner.api().post(path).is(202);
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
            assertThat(receiver.ids()).containsOnly(owner.deliveryId(hook).toString());
        }
    }

    @Test
    void whatIsBeingSentIsNotSentASecondTime() {
        try (TestReceiver receiver = TestReceiver.answering(500)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("waiting"));
            int _ = Rows.update(
                    "update webhooks.delivery set status = 'sending', due_at = now() + interval '1 minute'"
                            + " where endpoint_id = ?",
                    hook.id());
            owner.api()
                    .post(hook.path("deliveries/" + owner.deliveryId(hook) + "/retry"))
                    .isProblem(409, "webhook-delivery-sending");
        }
    }

    private static List<String> disabledEvents(Hook hook) {
        return Rows.texts(
                "select data::text from events.event where type = 'webhook.disabled' and subject_id = ?", hook.id());
    }
}
