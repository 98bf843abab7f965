package dev.medley.predictions.analytics;

import dev.medley.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days of a time zone, which are 23 to 25 hours where clocks are changed.
 *
 * @param to the day after the last
 */
public record PredictionPeriod(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int LONGEST = 366;

    public PredictionPeriod {
        if (!from.isBefore(to)
                || from.isBefore(to.minusDays(LONGEST))
                || from.getYear() < 1970
                || to.getYear() > 9000) {
            throw Refusal.invalid(
                    "time-range-invalid", "/from", "A period has 1 to " + LONGEST + " days; to is the day after.");
        }
    }

    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** As many days that come right before. */
    PredictionPeriod before() {
        return new PredictionPeriod(from.minusDays(days()), from, zone);
    }
}
