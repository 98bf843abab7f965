package dev.medley.platform.metrics;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * Which points of a series are wanted.
 *
 * @param step how many minutes make a point
 */
public record MetricWindow(Instant from, Instant until, Duration step) {

    private static final long MOST_POINTS = 1_500;

    /**
     * Holds the window to its bounds.
     *
     * @throws Refusal {@code metric-window-invalid}
     */
    public MetricWindow {
        if (!from.isBefore(until) || Duration.between(from, until).dividedBy(step) > MOST_POINTS) {
            throw Refusal.invalid(
                    "metric-window-invalid", "/from", "A series begins before it ends, and has at most 1,500 points.");
        }
    }
}
