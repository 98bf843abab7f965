package dev.medley.security.anomalies;

import java.time.Duration;
import java.time.Instant;

/** What one source sent in a time. */
public record TrafficWindow(TrafficSource source, Instant from, Instant to, TrafficCounts counts) {

    double perMinute(long count) {
        return count * 60.0 / Duration.between(from, to).toSeconds();
    }

    double share(long count) {
        return counts.requests() == 0 ? 0 : (double) count / counts.requests();
    }
}
