package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a webhook does not wait for the receivers of others. */
@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class NewEndpointsTest {

    private final FunctionUnderTest function;

    NewEndpointsTest(FunctionUnderTest function) {
        this.function = function;
    }

    private static long beingSent(HookOwner owner) {
        return Rows.count("""
                select count(*) from webhooks.delivery d join webhooks.endpoint e on e.id = d.endpoint_id
                where e.account_id = ? and d.status = 'sending' and d.due_at > now()""", owner.account().id());
    }

    /** In which queues the deliveries to a webhook have been, in this order. */
    private static List<String> queues(Hook hook) {
        return Rows.texts(
                "select v.type from events.event v join webhooks.delivery d on d.id = v.subject_id"
                        + " where d.endpoint_id = ? order by v.id",
                hook.id());
    }

    @Test
    void receiversThatHangOccupyOnlySoManyWorkers() {
        HookOwner owner = HookOwner.of(function);
        try (TestReceiver hanging = TestReceiver.hanging();
                TestReceiver quick = TestReceiver.answering(200)) {
            List<Hook> hooks =
                    Stream.generate(() -> owner.hook(hanging, "*")).limit(12).toList();
            owner.recordingIsReady();
            await().until(() -> beingSent(owner) == 3);
            List<HookOwner> others =
                    Stream.generate(() -> HookOwner.of(function)).limit(3).toList();
            for (HookOwner other : others) {
                Hook hook = other.hook(quick, "*");
                other.recordingIsReady();
                other.delivery(hook, delivery -> {
                    assertThat(beingSent(owner)).isLessThanOrEqualTo(3);
                    assertThat(delivery.path("status").asText()).isEqualTo("delivered");
                });
                assertThat(queues(hook)).containsExactly("webhook-delivery.unproven");
            }
            assertThat(hooks).allSatisfy(hook -> assertThat(queues(hook)).startsWith("webhook-delivery.unproven"));
        }
    }

    @Test
    void whatFailsTwiceWaitsApartFromWhatIsNew() {
        HookOwner owner = HookOwner.of(function);
        try (TestReceiver failing = TestReceiver.answering(500)) {
            Hook hook = owner.hook(failing, "*");
            for (int i = 1; i <= 2; i++) {
                owner.recordingIsReady();
                int attempts = i;
                await().until(() -> owner.attempts(hook).size() >= attempts);
            }
            owner.recordingIsReady();
            await().until(() -> queues(hook).size() >= 3);
            assertThat(queues(hook)).startsWith("webhook-delivery.unproven").contains("webhook-delivery.deferred");
        }
    }
}
