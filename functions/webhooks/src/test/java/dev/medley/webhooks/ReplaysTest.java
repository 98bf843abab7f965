package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class ReplaysTest {

    private final FunctionUnderTest function;
    private final HookOwner owner;

    ReplaysTest(FunctionUnderTest function) {
        this.function = function;
        owner = HookOwner.of(function);
    }

    private static Map<String, Object> lastHour() {
        return Map.of(
                "from", Instant.now().minusSeconds(3600).toString(),
                "to", Instant.now().plusSeconds(60).toString());
    }

    @Test
    void whatHappenedIsSentAgainWithItsIdAndWhatWasMissedIsSentAtABoundedRate() {
        try (TestReceiver receiver = TestReceiver.answering(200);
                TestReceiver silent = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "recording.*");
            Hook other = owner.hook(silent, "recording.*");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            owner.delivery(
                    other, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            String first = receiver.ids().getFirst();
            owner.api().patch(hook.path(), Map.of("enabled", false)).is(200);
            for (int i = 0; i < 20; i++) {
                owner.recordingIsReady();
            }
            owner.happens("session.started", Map.of("agent", "x"));
            owner.api().post(hook.path("replay"), lastHour()).isProblem(409, "webhook-disabled");
            owner.api().patch(hook.path(), Map.of("enabled", true)).is(200);

            ApiAnswer accepted =
                    owner.api().post(hook.path("replay"), lastHour()).is(202);
            ApiAnswer planned = in("sending", hook, accepted);
            assertThat(planned.at("/planned").asInt()).isEqualTo(21);
            assertThat(planned.at("/finishedAt").isNull()).isTrue();
            owner.api().post(hook.path("replay"), lastHour()).isProblem(409, "webhook-replay-running");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(receiver.messages()).hasSize(22));
            assertThat(secondsAhead(accepted.id())).isLessThanOrEqualTo(0);
            ApiAnswer sent = in("finished", hook, accepted);
            assertThat(sent.at("/delivered").asInt()).isEqualTo(21);
            assertThat(sent.at("/failed").asInt()).isZero();
            assertThat(sent.at("/finishedAt").isNull()).isFalse();
            assertThat(receiver.ids().stream().distinct()).hasSize(21);
            assertThat(receiver.ids().stream().filter(first::equals)).hasSize(2);
            await().untilAsserted(
                            () -> assertThat(silent.ids().stream().distinct()).hasSize(21));
        }
    }

    @Test
    void aReplayIsOfCertainTypesAndOneAtATime() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "recording.*");
            owner.recordingIsReady();
            owner.happens("recording.deleted", Map.of());
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
            ApiAnswer accepted = owner.api()
                    .post(
                            hook.path("replay"),
                            Map.of(
                                    "from", lastHour().get("from"),
                                    "to", lastHour().get("to"),
                                    "eventTypes", List.of("recording.deleted", "session.*")))
                    .is(202);
            assertThat(in("finished", hook, accepted).at("/planned").asInt()).isEqualTo(1);
            int _ = Rows.update("update webhooks.replay set planned_at = null where endpoint_id = ?", hook.id());
            owner.api().post(hook.path("replay"), lastHour()).isProblem(409, "webhook-replay-running");
        }
    }

    @Test
    void whatMakesNoSenseOrIsAnothersIsRefused() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "recording.*");
            owner.api()
                    .post(
                            hook.path("replay"),
                            Map.of(
                                    "from",
                                    lastHour().get("to"),
                                    "to",
                                    lastHour().get("from")))
                    .isProblem(422, "replay-range-invalid");
            owner.api().get(hook.path("replays/" + UUID.randomUUID())).isProblem(404, "webhook-replay-unknown");
            HookOwner other = HookOwner.of(function);
            other.api().get(hook.path("replays/" + UUID.randomUUID())).isProblem(404, "webhook-unknown");
            other.api().post(hook.path("replay"), lastHour()).isProblem(404, "webhook-unknown");
        }
    }

    @Test
    void whatIsGivenUpIsCountedToo() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "recording.*");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            receiver.answerWith(TestReceiver.status(410));
            ApiAnswer accepted =
                    owner.api().post(hook.path("replay"), lastHour()).is(202);
            ApiAnswer ended = in("finished", hook, accepted);
            assertThat(ended.at("/delivered").asInt()).isZero();
            assertThat(ended.at("/failed").asInt()).isEqualTo(1);
        }
    }

    /** By how much any delivery of a replay came before its turn, at ten a second. */
    private static double secondsAhead(UUID replayId) {
        return Double.parseDouble(Rows.texts("""
                select max(extract(epoch from replay_begun - attempted_at) + turn / 10.0)::text from (
                    select a.attempted_at, r.created_at as replay_begun, row_number() over (order by a.attempted_at) - 1 as turn
                    from webhooks.attempt a join webhooks.delivery d on d.id = a.delivery_id
                        join webhooks.replay r on r.id = d.replay_id
                    where r.id = ? and a.attempted_at > r.created_at) as attempts""", replayId).getFirst());
    }

    @Test
    void allWebhooksOfAnAccountAreReplayedAtOnce() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook one = owner.hook(receiver, "recording.*");
            Hook two = owner.hook(receiver, "*");
            Hook disabled = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(3));
            owner.api().patch(disabled.path(), Map.of("enabled", false)).is(200);
            ApiAnswer accepted =
                    owner.api().post(HookOwner.PATH + "/replay", lastHour()).is(202);
            assertThat(accepted.at("/items").findValuesAsText("webhookId"))
                    .containsExactlyInAnyOrder(one.id().toString(), two.id().toString());
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(5));
            assertThat(owner.api().get(one.path("replays")).is(200).at("/items").size())
                    .isEqualTo(1);
            owner.api()
                    .post(
                            HookOwner.PATH + "/replay",
                            Map.of(
                                    "from", lastHour().get("from"),
                                    "to", lastHour().get("to"),
                                    "eventTypes", List.of("nope.nope")))
                    .isProblem(422, "event-type-unknown");
            HookOwner nobody = HookOwner.of(function);
            assertThat(nobody.api()
                            .post(HookOwner.PATH + "/replay", lastHour())
                            .is(202)
                            .at("/items"))
                    .isEmpty();
        }
    }

    private ApiAnswer in(String state, Hook hook, ApiAnswer accepted) {
        String path = hook.path("replays/" + accepted.id());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(owner.api().get(path).is(200).text("/state")).isEqualTo(state));
        return owner.api().get(path).is(200);
    }

    @Test
    void whatIsOlderThan30DaysIsGone() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            owner.delivery(
                    hook, each -> assertThat(each.path("status").asText()).isEqualTo("delivered"));
            function.later(Duration.ofDays(29)).tick("webhooks-retention");
            assertThat(owner.deliveries(hook)).hasSize(1);
            function.later(Duration.ofDays(31)).tick("webhooks-retention");
            assertThat(owner.deliveries(hook)).isEmpty();
            assertThat(owner.attempts(hook)).isEmpty();
            owner.api().get(hook.path()).is(200);
        }
    }
}
