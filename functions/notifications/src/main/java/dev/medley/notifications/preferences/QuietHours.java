package dev.medley.notifications.preferences;

import java.time.LocalTime;

/**
 * When somebody does not want to be disturbed, each day by the clock on the wall.
 *
 * @param to when it is over; on the next day where it is not later than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Whether a time of day is in them. */
    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
