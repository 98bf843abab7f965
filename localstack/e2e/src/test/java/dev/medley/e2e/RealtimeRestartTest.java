package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.LiveFollower;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Clients whose twin is killed and started again miss nothing and get nothing twice. */
@Execution(ExecutionMode.CONCURRENT)
class RealtimeRestartTest {

    private static final int CLIENTS = Campaign.rounds(2, 20);

    /** Half of them before, and fewer than the keys that an account may have. */
    private static final int EVENTS = 6;

    private record Following(User user, LiveFollower follower) {

        void makeKeys() {
            IntStream.range(0, EVENTS / 2).forEach(i -> RealtimeTest.makeKey(user.api(), "key-" + i));
        }
    }

    @Test
    void whoeverComesBackHasEveryMessageOnce() throws Exception {
        long seed = Long.getLong("medley.seed", 42L);
        try (KilledTwin twin = new KilledTwin();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Following> all = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> following(User.signedUp(twin.api()), seed + i))
                    .toList();
            all.forEach(following -> following.follower().begin());
            List<Future<?>> followed = all.stream()
                    .<Future<?>>map(following ->
                            clients.submit(() -> following.follower().followUntil(EVENTS)))
                    .toList();
            all.forEach(Following::makeKeys);
            twin.kill();
            twin.startAgain();
            all.forEach(Following::makeKeys);
            for (Future<?> one : followed) {
                Object _ = one.get();
            }
            assertThat(all).allSatisfy(following -> {
                assertThat(following.follower().received()).hasSize(EVENTS).doesNotHaveDuplicates();
                assertThat(following.follower().missed()).isZero();
                assertThat(following.follower().resyncs()).isZero();
            });
        }
    }

    private static Following following(User user, long seed) {
        return new Following(user, new LiveFollower(user::api, "user:me", seed));
    }
}
