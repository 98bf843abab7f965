package dev.medley.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A circuit breaker: opens after several failures in a row, and lets one call through when it has been open for a while;
 * that one's outcome decides whether it closes.
 */
public final class CircuitBreaker {

    /** How many failures in a row open it. */
    public static final int FAILURES = 5;

    /** How long it stays open before one call is let through. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    public CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean allows() {
        if (failures < FAILURES) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(openUntil)) {
            return false;
        }
        openUntil = now.plus(PAUSE);
        return true;
    }

    /** Opens it for so long, however few failures there were. */
    public synchronized void open(Duration time) {
        failures = FAILURES;
        openUntil = clock.instant().plus(time);
    }

    public synchronized void succeeded() {
        failures = 0;
    }

    public synchronized void failed() {
        failures = Math.min(failures + 1, FAILURES);
        if (failures == FAILURES) {
            openUntil = clock.instant().plus(PAUSE);
        }
    }
}
