package dev.medley.content.exports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets exports; their files are removed by the rules of the bucket. */
@Singleton
public class ContentExportUpkeep {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final ContentExportRepository exports;
    private final Clock clock;

    ContentExportUpkeep(ContentExportRepository exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    public void run() {
        exports.forget(clock.instant().minus(RETENTION));
    }
}
