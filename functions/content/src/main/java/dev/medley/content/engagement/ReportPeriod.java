package dev.medley.content.engagement;

import dev.medley.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days of a report, in UTC, the last one included. */
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final int USUAL = 28;
    private static final int LONGEST = 400;

    /** The days asked for; the last 28 unless said otherwise. */
    public static ReportPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1L) : from;
        if (first.isAfter(last)) {
            throw Refusal.invalid("period-invalid", "/from", "A period begins before it ends.");
        }
        if (first.plusDays(LONGEST).isBefore(last)) {
            throw Refusal.invalid("period-invalid", "/from", "A period has at most " + LONGEST + " days.");
        }
        return new ReportPeriod(first, last);
    }

    /** As many days, just before. */
    ReportPeriod previous() {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return new ReportPeriod(from.minusDays(days), to.minusDays(days));
    }
}
