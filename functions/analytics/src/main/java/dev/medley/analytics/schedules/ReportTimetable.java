package dev.medley.analytics.schedules;

import dev.medley.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a report comes, by the clock on the wall of some place. A time that a day does not have, because clocks go forward, is as
 * much later as they do; of a time that a day has twice, the first counts.
 *
 * @param weekdays of a weekly one
 * @param dayOfMonth of a monthly one; 0 of others
 */
public record ReportTimetable(Cadence cadence, Set<DayOfWeek> weekdays, int dayOfMonth, LocalTime at, ZoneId zone) {

    /** More days than lie between two that fit. */
    private static final int FARTHEST = 40;

    /**
     * A timetable by which a report comes.
     *
     * @throws Refusal {@code schedule-invalid}
     */
    public ReportTimetable {
        weekdays = Set.copyOf(weekdays);
        if (cadence == Cadence.WEEKLY == weekdays.isEmpty()) {
            throw Refusal.invalid("schedule-invalid", "/weekdays", "A weekly schedule names days, others do not.");
        }
        if (cadence == Cadence.MONTHLY != (dayOfMonth >= 1 && dayOfMonth <= 31)) {
            throw Refusal.invalid(
                    "schedule-invalid", "/dayOfMonth", "A monthly schedule names a day from 1 to 31, others do not.");
        }
    }

    /** The first moment after this one at which it comes. */
    public Instant next(Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i < FARTHEST; i++, day = day.plusDays(1)) {
            Instant moment = ZonedDateTime.of(day, at, zone).toInstant();
            if (isOn(day) && moment.isAfter(after)) {
                return moment;
            }
        }
        throw new IllegalStateException("No day fits " + this);
    }

    private boolean isOn(LocalDate day) {
        return switch (cadence) {
            case DAILY -> true;
            case WEEKLY -> weekdays.contains(day.getDayOfWeek());
            case MONTHLY -> day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
        };
    }
}
