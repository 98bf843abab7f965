package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.webhooks.HookOwner.Hook;
import dev.medley.webhooks.deliveries.DeliveryClaim;
import dev.medley.webhooks.deliveries.DeliveryClaims;
import dev.medley.webhooks.deliveries.DeliveryLane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receivers that fail delay nobody else, and nothing is lost. {@code mvn -pl functions/webhooks -am verify -Pcampaign
 * -Dtest=IsolationTest -Dsurefire.failIfNoSpecifiedTests=false} has 10,000 events and a process that dies.
 */
@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class IsolationTest {

    private static final Logger LOG = LoggerFactory.getLogger(IsolationTest.class);
    private static final int HEALTHY = 6;

    /** Whether a process dies, whose deliveries come back after minutes, and times count. */
    private static final boolean IN_FULL = Campaign.rounds(0, 1) == 1;

    /** What a process sends to one receiver at a time at most. */
    private static final int AT_A_TIME = 4;

    private static final Map<String, Object> SETTINGS = Map.of(
            "medley.stage", "local",
            "medley.outbound.loopback", "true",
            "medley.webhooks.timeout", "1s");

    /** Between two events; so many threads make them, so that one that takes longer delays no other. */
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final int LANES = 4;

    private final FunctionUnderTest function;

    IsolationTest(FunctionUnderTest function) {
        this.function = function;
    }

    /** An owner, its webhook and the server behind it. */
    private record Subscriber(HookOwner owner, Hook hook, TestReceiver receiver) {

        static Subscriber of(FunctionUnderTest function, TestReceiver receiver) {
            HookOwner owner = HookOwner.of(function);
            return new Subscriber(owner, owner.hook(receiver, "recording.*"), receiver);
        }

        long count(String condition) {
            return Rows.count(
                    "select count(*) from webhooks.delivery where endpoint_id = ? and " + condition, hook.id());
        }

        /** How long each delivery took from its event to its end, longest last. */
        List<Double> seconds() {
            return Rows.texts(
                            "select extract(epoch from d.finished_at - e.occurred_at)::text from webhooks.delivery d"
                                    + " join webhooks.event e on e.id = d.event_id"
                                    + " where d.endpoint_id = ? and d.status = 'delivered'",
                            hook.id())
                    .stream()
                    .map(Double::valueOf)
                    .toList();
        }
    }

    @Test
    void aThirdOfReceiversFailsAndNothingIsLostOrDoubledAlsoWhenAProcessDies() throws Exception {
        int events = Campaign.rounds(270, 10_000);
        List<Subscriber> subscribers = subscribers();
        try {
            FunctionUnderTest dying = IN_FULL ? FunctionUnderTest.with("webhooks", SETTINGS) : function;
            CountDownLatch half = new CountDownLatch(events / 2);
            CountDownLatch all = new CountDownLatch(events);
            long begun = System.nanoTime();
            try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(LANES)) {
                AtomicInteger next = new AtomicInteger();
                for (int lane = 0; lane < LANES; lane++) {
                    var _ = clock.scheduleAtFixedRate(
                            () -> happen(subscribers, next.getAndIncrement(), List.of(half, all)),
                            INTERVAL.toMillis() * lane,
                            INTERVAL.toMillis() * LANES,
                            TimeUnit.MILLISECONDS);
                }
                half.await();
                if (IN_FULL) {
                    dying.killWorkers();
                }
                FunctionUnderTest _ = FunctionUnderTest.with("webhooks", SETTINGS);
                all.await();
                LOG.info("{} events, {} a second", events, events * 1_000_000_000L / (System.nanoTime() - begun));
            }
            List<Subscriber> healthy = subscribers.subList(0, HEALTHY);
            await().atMost(Duration.ofMinutes(5)).until(() -> {
                function.tick("webhooks-due");
                return healthy.stream().allMatch(each -> each.count("status <> 'delivered'") == 0);
            });
            assertThat(healthy).allSatisfy(each -> assertArrived(each, events / subscribers.size()));
            report(healthy);
            subscribers.subList(HEALTHY, subscribers.size()).forEach(this::assertGivenUp);
        } finally {
            subscribers.forEach(each -> each.receiver().close());
        }
    }

    /** What was being sent when the process died comes again, by the same id. */
    private static void assertArrived(Subscriber healthy, int events) {
        List<String> ids = healthy.receiver().ids();
        assertThat(Set.copyOf(ids)).hasSize((int) healthy.count("true")).hasSizeGreaterThanOrEqualTo(events);
        assertThat(ids.size() - Set.copyOf(ids).size()).as("sent again").isLessThanOrEqualTo(AT_A_TIME);
    }

    private List<Subscriber> subscribers() {
        List<TestReceiver> receivers = new ArrayList<>();
        for (int i = 0; i < HEALTHY; i++) {
            receivers.add(TestReceiver.answering(200));
        }
        TestReceiver slow = TestReceiver.hanging();
        slow.answerWith(exchange -> exchange.sendResponseHeaders(200, 1000));
        receivers.addAll(List.of(TestReceiver.answering(500), TestReceiver.hanging(), slow));
        return receivers.stream()
                .map(receiver -> Subscriber.of(function, receiver))
                .toList();
    }

    private static void happen(List<Subscriber> subscribers, int number, List<CountDownLatch> latches) {
        UUID _ = subscribers.get(number % subscribers.size()).owner().recordingIsReady();
        latches.forEach(CountDownLatch::countDown);
    }

    private static void report(List<Subscriber> healthy) {
        List<Double> seconds = healthy.stream()
                .flatMap(each -> each.seconds().stream())
                .sorted()
                .toList();
        double p99 = seconds.get(seconds.size() * 99 / 100);
        LOG.info(
                "{} deliveries to healthy receivers: p50 {} s, p99 {} s, longest {} s",
                seconds.size(),
                seconds.get(seconds.size() / 2),
                p99,
                seconds.getLast());
        if (IN_FULL) {
            assertThat(p99).isLessThan(2);
        }
    }

    /** Within days each is in the log as given up. */
    private void assertGivenUp(Subscriber failing) {
        assertThat(failing.count("status = 'delivered'")).isZero();
        long before = failing.count("true");
        HookOwner later = failing.owner().later(Duration.ofDays(6));
        later.tries(failing.owner().deliveryId(failing.hook()));
        later.function().tick("webhooks-due");
        assertThat(later.api().get(failing.hook().path()).is(200).text("/disabledBecause"))
                .isEqualTo("failing");
        assertThat(failing.count("status = 'failed'")).isEqualTo(before);
    }

    @Test
    void whatWasBeingSentWhenAProcessDiedIsSentByAnotherWithTheSameId() {
        try (TestReceiver receiver = TestReceiver.answering(500)) {
            Subscriber subscriber = Subscriber.of(function, receiver);
            UUID _ = subscriber.owner().recordingIsReady();
            await().untilAsserted(() ->
                    assertThat(subscriber.owner().attempts(subscriber.hook())).isNotEmpty());
            UUID id = subscriber.owner().deliveryId(subscriber.hook());
            HookOwner dying = subscriber.owner().later(Duration.ofHours(1));
            assertThat(dying.function().bean(DeliveryClaims.class).take(id, DeliveryLane.DEFERRED))
                    .isInstanceOf(DeliveryClaim.Taken.class);
            receiver.answerWith(TestReceiver.status(200));
            int before = receiver.messages().size();
            // Nobody else touches it until its time is over.
            assertThat(dying.function().bean(DeliveryClaims.class).take(id, DeliveryLane.DEFERRED))
                    .isInstanceOf(DeliveryClaim.Nothing.class);
            HookOwner next = subscriber.owner().later(Duration.ofMinutes(62));
            Instant queued = queueAt(id);
            next.function().tick("webhooks-due");
            assertThat(queueAt(id)).isAfter(queued);
            next.tries(id);
            assertThat(receiver.messages()).hasSize(before + 1);
            assertThat(receiver.ids()).containsOnly(id.toString());
            assertThat(subscriber.count("status = 'delivered'")).isEqualTo(1);
        }
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAloneForAWhile() {
        try (TestReceiver receiver = TestReceiver.answering(500)) {
            Subscriber subscriber = Subscriber.of(function, receiver);
            Stream.generate(() -> subscriber.owner().recordingIsReady())
                    .limit(12)
                    .forEach(_ -> {});
            await().untilAsserted(() -> assertThat(Rows.count(
                            "select count(*) from webhooks.health where endpoint_id = ? and paused_until > now()",
                            subscriber.hook().id()))
                    .isEqualTo(1));
            await().untilAsserted(() ->
                    assertThat(subscriber.count("status = 'waiting'")).isEqualTo(12));
            // Those that were under way may have been one more each.
            assertThat(receiver.messages()).hasSizeBetween(5, 7);
        }
    }

    private static Instant queueAt(UUID id) {
        return Instant.parse(Rows.texts(
                        "select to_char(queue_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from webhooks.delivery where id = ?",
                        id)
                .getFirst());
    }
}
