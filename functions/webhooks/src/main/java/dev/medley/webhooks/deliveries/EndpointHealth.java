package dev.medley.webhooks.deliveries;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has answered last. One that has not proved itself is sent to apart from those that have, and one that
 * keeps failing is left alone for a while, so that nobody waits for it.
 *
 * @param proven whether its last answers were good and quick
 * @param slowness 3 more with each slow answer, one less with each quick one
 * @param failures how many attempts in a row have failed
 * @param failingSince null where the last one has not
 * @param pausedUntil null where it is not left alone
 */
public record EndpointHealth(
        boolean proven,
        int slowness,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant pausedUntil) {

    /** Of an endpoint that has never been sent anything. */
    public static final EndpointHealth UNKNOWN = new EndpointHealth(false, 0, 0, null, null);

    /** An answer that takes longer delays others. */
    static final Duration QUICK = Duration.ofSeconds(2);

    /** How long an endpoint can fail before it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final int FAILURES = 5;
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** What a slow answer counts: one can happen to anybody, and every other one is too much. */
    private static final int SLOW = 3;

    private static final int SLOWEST = 2 * SLOW;

    /** Whom it is sent to with. One failure can happen to anybody. */
    DeliveryLane lane() {
        if (proven) {
            return DeliveryLane.QUICK;
        }
        if (failures > 1) {
            return DeliveryLane.DEFERRED;
        }
        return slowness > SLOW ? DeliveryLane.SLOW : DeliveryLane.UNPROVEN;
    }

    private int slownessAfter(Duration duration) {
        return duration.compareTo(QUICK) <= 0 ? Math.max(0, slowness - 1) : Math.min(SLOWEST, slowness + SLOW);
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    boolean hasFailedTooLong(Instant now) {
        return failingSince != null && !failingSince.plus(PATIENCE).isAfter(now);
    }

    EndpointHealth succeeded(Duration duration) {
        int more = slownessAfter(duration);
        return new EndpointHealth(more == 0, more, 0, null, null);
    }

    /**
     * After an attempt that failed: from the fifth in a row on it is left alone for 30 s, and twice as long each time, up
     * to 8 min.
     *
     * @param enabledAt since when failures count
     */
    EndpointHealth failed(Duration duration, Instant now, Instant enabledAt) {
        Instant since = failingSince == null || failingSince.isBefore(enabledAt) ? now : failingSince;
        int more = failures + 1;
        Instant pause =
                more < FAILURES ? null : now.plus(PAUSE.multipliedBy(1L << Math.min(more - FAILURES, MOST_DOUBLINGS)));
        return new EndpointHealth(false, slownessAfter(duration), more, since, pause);
    }
}
