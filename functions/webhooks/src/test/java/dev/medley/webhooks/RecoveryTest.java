package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for a receiver goes out when its owner says, or shows, that it works again. */
@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class RecoveryTest {

    private final HookOwner owner;

    RecoveryTest(FunctionUnderTest function) {
        owner = HookOwner.of(function);
    }

    /** A webhook with a delivery that has failed and waits for hours, and that is left alone for minutes. */
    private Hook failing(TestReceiver receiver) {
        Hook hook = owner.hook(receiver, "*");
        owner.recordingIsReady();
        await().untilAsserted(() -> assertThat(owner.attempts(hook)).isNotEmpty());
        owner.delivery(hook, each -> assertThat(each.path("status").asText()).isEqualTo("waiting"));
        int _ = Rows.update(
                "update webhooks.delivery set attempts = 4, due_at = now() + interval '2 hours', "
                        + "queue_at = now() + interval '2 hours' where endpoint_id = ?",
                hook.id());
        int _ = Rows.update(
                "update webhooks.health set failures = 6, paused_until = now() + interval '5 minutes' "
                        + "where endpoint_id = ?",
                hook.id());
        return hook;
    }

    private void awaitDelivered(Hook hook, int attempts) {
        await().untilAsserted(() -> assertThat(Rows.texts(
                        "select status || ' ' || attempts from webhooks.delivery "
                                + "where endpoint_id = ? and event_type = 'recording.ready'",
                        hook.id()))
                .containsExactly("delivered " + attempts));
    }

    @Test
    void aTestThatArrivesHasWhatWaitsSent() {
        try (TestReceiver receiver = TestReceiver.answering(503)) {
            Hook hook = failing(receiver);
            receiver.answerWith(TestReceiver.status(200));
            owner.api().post(hook.path("test")).is(202);
            awaitDelivered(hook, 5);
        }
    }

    @Test
    void aTestThatFailsChangesNothing() {
        try (TestReceiver receiver = TestReceiver.answering(503)) {
            Hook hook = failing(receiver);
            owner.api().post(hook.path("test")).is(202);
            await().untilAsserted(() -> assertThat(owner.attempts(hook).findValuesAsText("eventType"))
                    .contains("webhook.test"));
            assertThat(Rows.count(
                            "select count(*) from webhooks.delivery where endpoint_id = ? and status = 'waiting' "
                                    + "and event_type = 'recording.ready' and due_at > now() + interval '1 hour'",
                            hook.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void anotherUrlHasWhatWaitsSentThere() {
        try (TestReceiver broken = TestReceiver.answering(503);
                TestReceiver repaired = TestReceiver.answering(200)) {
            Hook hook = failing(broken);
            int before = broken.messages().size();
            owner.api()
                    .patch(hook.path(), Map.of("description", "soon repaired"))
                    .is(200);
            assertThat(owner.deliveries(hook).path(0).path("status").asText()).isEqualTo("waiting");
            owner.api().patch(hook.path(), Map.of("url", repaired.url())).is(200);
            awaitDelivered(hook, 5);
            assertThat(repaired.ids()).containsExactly(owner.deliveryId(hook).toString());
            assertThat(broken.messages()).hasSize(before);
        }
    }

    @Test
    void enablingItHasWhatWaitsSentAlsoWhereItWasEnabled() {
        try (TestReceiver receiver = TestReceiver.answering(503)) {
            Hook hook = failing(receiver);
            receiver.answerWith(TestReceiver.status(200));
            owner.api().patch(hook.path(), Map.of("enabled", true)).is(200);
            awaitDelivered(hook, 5);
        }
    }
}
