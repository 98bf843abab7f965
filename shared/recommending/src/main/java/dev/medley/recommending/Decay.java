package dev.medley.recommending;

import java.time.Duration;
import java.time.Instant;

/** How the weight of what happened halves with its age. */
public record Decay(Duration halfLife) {
    public Decay {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("A half-life is above 0: " + halfLife);
        }
    }

    /** Between 0 and 1; what lies ahead of {@code now} counts in full. */
    public double at(Instant happened, Instant now) {
        double age = Math.max(0, Duration.between(happened, now).toSeconds());
        return Math.pow(0.5, age / Math.max(1, halfLife.toSeconds()));
    }
}
