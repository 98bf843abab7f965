package dev.medley.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A circuit breaker: opens after several failures in a row, and lets one call through when it has been open for a while;
 * that one's fate decides whether it closes.
 */
final class CircuitBreaker {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows() {
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

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, FAILURES);
        if (failures == FAILURES) {
            openUntil = clock.instant().plus(PAUSE);
        }
    }
}
