package dev.medley.security.anomalies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the request log has been read, and how that went.
 *
 * @param readTo the end of the last window; null before the first
 * @param scorer who scored it
 * @param fault why a scorer that should have did not; null where there was none
 * @param revision counted up with each step
 */
public record DetectionProgress(
        @Nullable Instant readTo,
        Suspicion.Scorer scorer,
        @Nullable String fault,
        long revision) {

    DetectionProgress(Instant readTo, Suspicion.Scorer scorer, @Nullable String fault) {
        this(readTo, scorer, fault, 0);
    }
}
