package dev.medley.outbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * When a call is repeated: a few times, after a random pause whose upper end doubles ("full jitter"), never before the
 * time that the server has named, and only while the budget lasts. Each retry takes a unit of it and each success gives a
 * tenth back, so that a server that fails everybody is not sent several times its usual load.
 */
final class RetryPolicy {

    static final int ATTEMPTS = 3;
    static final int BUDGET = 10;

    private static final Duration BASE = Duration.ofMillis(100);
    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 502, 503, 504);
    private static final int TENTHS = 10;

    private final Clock clock;
    private final RandomGenerator random;
    private final Pause pause;
    private int tenthsLeft = BUDGET * TENTHS;

    /** Waits; another one in tests. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    RetryPolicy(Clock clock, RandomGenerator random, Pause pause) {
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    static boolean isTransient(int status) {
        return TRANSIENT.contains(status);
    }

    /** How long to wait before the next attempt; empty when there should be none. */
    Optional<Duration> next(int attempts, Optional<String> retryAfter, Duration left) {
        Duration pause = Duration.ofNanos(
                random.nextLong(BASE.multipliedBy(1L << (attempts - 1)).toNanos() + 1));
        Duration asked = retryAfter
                .flatMap(text -> RetryAfter.parse(text, clock.instant()))
                .orElse(Duration.ZERO);
        Duration longer = asked.compareTo(pause) > 0 ? asked : pause;
        return attempts < ATTEMPTS && longer.compareTo(left) < 0 && spend() ? Optional.of(longer) : Optional.empty();
    }

    void pause(Duration duration) throws InterruptedException {
        pause.sleep(duration);
    }

    synchronized void succeeded() {
        tenthsLeft = Math.min(tenthsLeft + 1, BUDGET * TENTHS);
    }

    private synchronized boolean spend() {
        boolean enough = tenthsLeft >= TENTHS;
        tenthsLeft -= enough ? TENTHS : 0;
        return enough;
    }
}
