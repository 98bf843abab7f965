package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.events.Event;
import dev.medley.events.QueueMessage;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveFollower;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clients that lose their connections, and a function that is replaced by another process, lose no message and double none:
 * {@code mvn -pl functions/realtime -am verify -Pcampaign -Dtest=ResumeTest -Dsurefire.failIfNoSpecifiedTests=false} has 200
 * clients and 1,000 messages for each; {@code -Dmedley.clients=50 -Dmedley.messages=200} makes it shorter.
 */
@FunctionTest(
        value = "realtime",
        settings = {"medley.realtime.messages-per-minute=100000", "medley.realtime.connections-per-account=100"})
class ResumeTest {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeTest.class);
    private static final int CLIENTS = Campaign.rounds(10, Integer.getInteger("medley.clients", 200));

    /** Clients of an account follow the same channel. */
    private static final int CLIENTS_OF_ACCOUNT = Campaign.rounds(1, 10);

    private static final int EVENTS = Campaign.rounds(50, Integer.getInteger("medley.messages", 1000));
    private static final int WORKERS = 4;
    private static final Duration TOKEN_USED = Duration.ofMinutes(1);

    private volatile FunctionUnderTest running;

    ResumeTest(FunctionUnderTest function) {
        running = function;
    }

    @Test
    void whoeverComesBackHasEveryMessageOnce() throws Exception {
        long seed = Long.getLong("medley.seed", 42L);
        List<TestAccount> accounts = Stream.generate(TestAccount::any)
                .limit(CLIENTS / CLIENTS_OF_ACCOUNT)
                .toList();
        List<LiveFollower> all = IntStream.range(0, CLIENTS)
                .mapToObj(i -> following(accounts.get(i / CLIENTS_OF_ACCOUNT), seed + i))
                .toList();
        all.forEach(LiveFollower::begin);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            List<Future<?>> followed = all.stream()
                    .<Future<?>>map(follower -> clients.submit(() -> follower.followUntil(EVENTS)))
                    .toList();
            announce(accounts, EVENTS / 2);
            TestServers.shared().sockets().breakAll();
            running = running.later(Duration.ofSeconds(1));
            announce(accounts, EVENTS - EVENTS / 2);
            for (Future<?> one : followed) {
                Object _ = one.get();
            }
            LOG.info(
                    "{} clients, {} messages each, in {} s",
                    CLIENTS,
                    EVENTS,
                    (System.nanoTime() - begun) / 1_000_000_000L);
        }
        assertThat(all).allSatisfy(follower -> {
            assertThat(follower.received()).as("seed %d", seed).hasSize(EVENTS).doesNotHaveDuplicates();
            assertThat(follower.missed()).isZero();
            assertThat(follower.resyncs()).isZero();
        });
    }

    private LiveFollower following(TestAccount account, long seed) {
        return new LiveFollower(api(account), "user:me", seed);
    }

    /** With a token of its own, as a browser has one for a while: to sign and check one for each connection is most of the work. */
    private Supplier<Api> api(TestAccount account) {
        AtomicReference<SignedIn> last = new AtomicReference<>();
        return () -> {
            SignedIn signedIn = last.get();
            FunctionUnderTest function = running;
            if (signedIn == null || !signedIn.isGood(function)) {
                signedIn = new SignedIn(function, function.as(account), System.nanoTime());
                last.set(signedIn);
            }
            return signedIn.api();
        };
    }

    private record SignedIn(FunctionUnderTest function, Api api, long since) {

        boolean isGood(FunctionUnderTest running) {
            return function.equals(running) && System.nanoTime() - since < TOKEN_USED.toNanos();
        }
    }

    /** Has as many things happen to each account, some of them delivered twice, by several workers at once. */
    private void announce(List<TestAccount> accounts, int each) throws Exception {
        List<Future<?>> delivered = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < each; i++) {
                for (TestAccount account : accounts) {
                    Event event = Deliveries.event(
                            "notification.added",
                            account.id(),
                            UUID.randomUUID(),
                            Map.of("type", "a", "category", "x"));
                    delivered.add(workers.submit(() -> deliver(event)));
                    if (i % 10 == 0) {
                        delivered.add(workers.submit(() -> deliver(event)));
                    }
                }
            }
        }
        for (Future<?> one : delivered) {
            Object _ = one.get();
        }
    }

    private void deliver(Event event) {
        FunctionUnderTest function = running;
        String body = function.bean(JsonCodec.class).write(event).text();
        function.consumer("realtime-events").consume(new QueueMessage("message", body, 1));
    }
}
