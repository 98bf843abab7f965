package dev.medley.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Has buckets filled by the clock that everything else goes by. */
record ClockTimeMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return Instant.EPOCH.until(clock.instant(), ChronoUnit.NANOS);
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
