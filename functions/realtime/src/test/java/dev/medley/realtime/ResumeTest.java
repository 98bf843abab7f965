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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients that lose their connections, and a function that is replaced by another process, lose no message and double none. */
@FunctionTest(value = "realtime", settings = "medley.realtime.messages-per-minute=100000")
class ResumeTest {

    private static final int CLIENTS = Campaign.rounds(10, 200);
    private static final int EVENTS = Campaign.rounds(50, 1_000);
    private static final int WORKERS = 4;

    private volatile FunctionUnderTest running;

    ResumeTest(FunctionUnderTest function) {
        running = function;
    }

    private record Following(TestAccount account, LiveFollower follower) {}

    @Test
    void whoeverComesBackHasEveryMessageOnce() throws Exception {
        long seed = Long.getLong("medley.seed", 42L);
        List<Following> all = IntStream.range(0, CLIENTS)
                .mapToObj(i -> following(TestAccount.any(), seed + i))
                .toList();
        all.forEach(following -> following.follower().begin());
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> followed = all.stream()
                    .<Future<?>>map(following ->
                            clients.submit(() -> following.follower().followUntil(EVENTS)))
                    .toList();
            announce(all, EVENTS / 2);
            TestServers.shared().sockets().breakAll();
            running = running.later(Duration.ofSeconds(1));
            announce(all, EVENTS - EVENTS / 2);
            for (Future<?> one : followed) {
                Object _ = one.get();
            }
        }
        assertThat(all).allSatisfy(following -> {
            assertThat(following.follower().received())
                    .as("seed %d", seed)
                    .hasSize(EVENTS)
                    .doesNotHaveDuplicates();
            assertThat(following.follower().missed()).isZero();
            assertThat(following.follower().resyncs()).isZero();
        });
    }

    private Following following(TestAccount account, long seed) {
        return new Following(account, new LiveFollower(() -> api(account), "user:me", seed));
    }

    private Api api(TestAccount account) {
        return running.as(account);
    }

    /** Has as many things happen to each account, some of them delivered twice, by several workers at once. */
    private void announce(List<Following> all, int each) throws Exception {
        List<Future<?>> delivered = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int i = 0; i < each; i++) {
                for (Following following : all) {
                    Event event = Deliveries.event(
                            "notification.added",
                            following.account().id(),
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
