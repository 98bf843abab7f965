package dev.medley.predictions.exports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets exports; their files are removed by the rules of the bucket. */
@Singleton
public class PredictionExportUpkeep {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final PredictionExportRepository exports;
    private final Clock clock;

    PredictionExportUpkeep(PredictionExportRepository exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    public void run() {
        exports.forget(clock.instant().minus(RETENTION));
    }
}
