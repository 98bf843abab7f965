package dev.medley.analytics.questions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The days that a question is about, as they are somewhere.
 *
 * @param to the day after the last
 * @param weekStart the day that weeks begin with
 */
public record TimeFrame(LocalDate from, LocalDate to, ZoneId zone, DayOfWeek weekStart, Currency currency) {

    /** The beginning of the first day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The end of the last day. */
    public Instant end() {
        return to.atStartOfDay(zone).toInstant();
    }

    /** When a day begins there. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last of its days, and those before. */
    public TimeFrame last(int days) {
        return new TimeFrame(to.minusDays(days), to, zone, weekStart, currency);
    }
}
