package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.DatabaseServer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Receivers that answer well but slowly have workers of their own, and so delay neither new ones nor what is sent again to
 * others. On a database of its own, since workers of other tests wait for no answer so long.
 */
class SlowReceiversTest {

    private static final String QUICK = "webhook-delivery.due";
    private static final String UNPROVEN = "webhook-delivery.unproven";
    private static final String SLOW = "webhook-delivery.slow";
    private static final String DEFERRED = "webhook-delivery.deferred";

    /** A little longer than what is quick. */
    private static final Duration LONG = Duration.ofMillis(2100);

    private final DatabaseServer server = DatabaseServer.temporary();
    private final AtomicBoolean isSlow = new AtomicBoolean(true);
    private final TestReceiver receiver = TestReceiver.answering(200);
    private HookOwner owner;
    private Hook hook;

    @BeforeEach
    void subscribe() {
        FunctionUnderTest function = FunctionUnderTest.on(
                server, "webhooks", Map.of("medley.stage", "local", "medley.outbound.loopback", "true"));
        owner = HookOwner.of(function);
        receiver.answerWith(exchange -> {
            if (isSlow.get()) {
                Thread.sleep(LONG);
            }
            TestReceiver.status(200).give(exchange);
        });
        hook = owner.hook(receiver, "*");
    }

    @AfterEach
    void close() {
        receiver.close();
        server.close();
    }

    @Test
    void whoIsSlowAgainAndAgainIsSentToApartFromNewOnesAndFromRepetitions() throws Exception {
        UUID first = due(UNPROVEN);
        UUID second = due(UNPROVEN);
        List<Boolean> _ = AtOnce.each(List.of(first, second), delivery -> isSent(UNPROVEN, delivery));
        assertThat(receiver.ids()).containsExactlyInAnyOrder(first.toString(), second.toString());

        isSlow.set(false);
        UUID third = due(SLOW);
        assertThat(isSent(UNPROVEN, third)).isFalse();
        assertThat(isSent(DEFERRED, third)).isFalse();
        assertThat(queues(third)).containsExactly(SLOW, SLOW, SLOW);
        assertThat(isSent(SLOW, third)).isTrue();

        for (int i = 0; i < 5; i++) {
            assertThat(isSent(SLOW, due(i < 2 ? SLOW : UNPROVEN))).isTrue();
        }
        assertThat(isSent(QUICK, due(QUICK))).isTrue();
    }

    @Test
    void oneSlowAnswerCanHappenToAnybody() {
        assertThat(isSent(UNPROVEN, due(UNPROVEN))).isTrue();
        isSlow.set(false);
        for (int i = 0; i < 3; i++) {
            assertThat(isSent(UNPROVEN, due(UNPROVEN))).isTrue();
        }
        assertThat(isSent(QUICK, due(QUICK))).isTrue();
    }

    /** Something happens, of which a delivery is put into the queue of these. */
    private UUID due(String type) {
        UUID _ = owner.recordingIsReady();
        UUID delivery = owner.deliveryId(hook);
        assertThat(queues(delivery)).containsExactly(type);
        return delivery;
    }

    private List<String> queues(UUID delivery) {
        return Rows.textsOn(server, "select type from events.event where subject_id = ? order by id", delivery);
    }

    /** Whether a worker of a queue sends it that finds it there. */
    private boolean isSent(String type, UUID delivery) {
        new Deliveries(owner.function(), queue(type))
                .deliver(Deliveries.event(type, owner.account().id(), delivery, Map.of()));
        return receiver.ids().contains(delivery.toString());
    }

    private static String queue(String type) {
        return type.equals(QUICK)
                ? "webhooks-deliveries"
                : type.replace("webhook-delivery.", "webhooks-").concat("-deliveries");
    }
}
