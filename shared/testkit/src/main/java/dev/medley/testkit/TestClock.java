package dev.medley.testkit;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a function under test: the system's, until a test that has the process for itself moves it; see {@link
 * FunctionUnderTest#later}. It moves forward only, since what a process remembers with a time in the future would never be looked up again.
 */
@Singleton
@Replaces(Clock.class)
public final class TestClock extends Clock {

    private Duration ahead = Duration.ZERO;
    private @Nullable Instant stoppedAt;

    /** Lets time pass at once. */
    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Time only moves forward");
        }
        ahead = ahead.plus(time);
        stoppedAt = stoppedAt == null ? null : stoppedAt.plus(time);
    }

    /** From now on time passes only by {@link #advance}. */
    public synchronized void stop() {
        stoppedAt = instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized Instant instant() {
        return stoppedAt == null ? Instant.now().plus(ahead) : stoppedAt;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants only");
    }
}
