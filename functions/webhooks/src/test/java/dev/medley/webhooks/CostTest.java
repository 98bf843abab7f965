package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.Relay;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import dev.medley.webhooks.HookOwner.Hook;
import dev.medley.webhooks.deliveries.EventFanOut;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What things cost does not grow with how many there are. */
@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class CostTest {

    private final FunctionUnderTest function;

    CostTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void anEventTakesAsManyStatementsHoweverManyEndpointsHearOfIt() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            HookOwner few = HookOwner.of(function);
            Hook _ = few.hook(receiver, "*");
            HookOwner many = HookOwner.of(function);
            IntStream.range(0, 25).forEach(_ -> many.hook(receiver, "*"));
            List<String> one = statements(few);
            assertThat(statements(many)).isEqualTo(one).hasSizeLessThan(9);
            function.bean(Relay.class).flush();
            await().untilAsserted(() -> assertThat(receiver.messages()).hasSize(26));
        }
    }

    @Test
    void whatNobodyCanHearOfIsOnlyNoted() {
        assertThat(statements(HookOwner.of(function))).hasSizeLessThan(4);
    }

    @Test
    void aPageOfAttemptsTakesAsManyStatementsHoweverLongItIs() {
        try (TestReceiver receiver = TestReceiver.answering(200)) {
            HookOwner owner = HookOwner.of(function);
            Hook hook = owner.hook(receiver, "*");
            owner.recordingIsReady();
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).hasSize(1));
            List<String> one = page(owner.account(), hook);
            IntStream.range(0, 5).forEach(_ -> owner.recordingIsReady());
            await().untilAsserted(() -> assertThat(owner.attempts(hook)).hasSize(6));
            assertThat(page(owner.account(), hook)).isEqualTo(one).hasSize(2);
        }
    }

    private List<String> page(TestAccount account, Hook hook) {
        return Statements.during(() -> assertThat(function.call(LambdaRequests.get(hook.path("attempts")), account)
                        .getStatusCode())
                .isEqualTo(200));
    }

    private List<String> statements(HookOwner owner) {
        Event event =
                Deliveries.event("recording.ready", owner.account().id(), UUID.randomUUID(), Map.of("durationMs", 1));
        EventFanOut fanOut = function.bean(EventFanOut.class);
        return Statements.during(
                () -> function.bean(Inbox.class).once("webhooks-events", event, () -> fanOut.take(event)));
    }
}
