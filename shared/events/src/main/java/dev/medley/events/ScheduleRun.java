package dev.medley.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one run of a schedule ended.
 *
 * @param trace what to look for in the log
 * @param isRequested whether an operator had it run
 * @param error what it failed with; null where it did not
 */
public record ScheduleRun(
        UUID id,
        String schedule,
        @Nullable String trace,
        boolean isRequested,
        Outcome outcome,
        @Nullable String error,
        long durationMs,
        Instant startedAt) {

    public enum Outcome {
        SUCCEEDED,
        FAILED
    }
}
