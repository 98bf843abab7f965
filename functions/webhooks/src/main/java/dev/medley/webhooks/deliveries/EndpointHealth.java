package dev.medley.webhooks.deliveries;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has answered last. One that has not proved itself is sent to apart from those that have, and one that
 * keeps failing is left alone for a while, so that nobody waits for it.
 *
 * @param proven whether its last answer was good and quick
 * @param failures how many attempts in a row have failed
 * @param failingSince null where the last one has not
 * @param pausedUntil null where it is not left alone
 */
public record EndpointHealth(
        boolean proven,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil) {

    /** Of an endpoint that has never been sent anything. */
    public static final EndpointHealth UNKNOWN = new EndpointHealth(false, 0, null, null);

    /** An answer that takes longer delays others. */
    static final Duration QUICK = Duration.ofSeconds(2);

    /** How long an endpoint can fail before it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final int FAILURES = 5;
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final EndpointHealth PROVEN = new EndpointHealth(true, 0, null, null);

    /** Whom it is sent to with. One failure can happen to anybody. */
    DeliveryLane lane() {
        if (proven) {
            return DeliveryLane.QUICK;
        }
        return failures <= 1 ? DeliveryLane.UNPROVEN : DeliveryLane.DEFERRED;
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    boolean hasFailedTooLong(Instant now) {
        return failingSince != null && !failingSince.plus(PATIENCE).isAfter(now);
    }

    EndpointHealth succeeded(Duration duration) {
        return duration.compareTo(QUICK) <= 0 ? PROVEN : UNKNOWN;
    }

    /**
     * After an attempt that failed: from the fifth in a row on it is left alone for 30 s, and twice as long each time, up
     * to 8 min.
     *
     * @param enabledAt since when failures count
     */
    EndpointHealth failed(Instant now, Instant enabledAt) {
        Instant since = failingSince == null || failingSince.isBefore(enabledAt) ? now : failingSince;
        int more = failures + 1;
        Instant pause =
                more < FAILURES ? null : now.plus(PAUSE.multipliedBy(1L << Math.min(more - FAILURES, MOST_DOUBLINGS)));
        return new EndpointHealth(false, more, since, pause);
    }
}
