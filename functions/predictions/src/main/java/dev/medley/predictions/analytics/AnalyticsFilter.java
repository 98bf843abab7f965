package dev.medley.predictions.analytics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which predictions statistics are about.
 *
 * @param recordingId null for those of all recordings
 */
public record AnalyticsFilter(UUID ownerId, @Nullable UUID recordingId, PredictionPeriod period) {

    AnalyticsFilter before() {
        return new AnalyticsFilter(ownerId, recordingId, period.before());
    }
}
