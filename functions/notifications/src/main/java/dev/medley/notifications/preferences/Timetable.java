package dev.medley.notifications.preferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told things, by the clock on the wall where they are. A time that a day does not have, because clocks go
 * forward, is as much later as they do; of a time that a day has twice, the first counts.
 *
 * @param quietHours when mails wait; null for never
 * @param digestAt when the digest of each day comes; where that is in quiet hours, at their end
 */
public record Timetable(ZoneId zone, @Nullable QuietHours quietHours, LocalTime digestAt) {

    /** The digest of one day, and the moment when it comes. */
    public record DigestWindow(LocalDate day, Instant moment) {}

    /** The first digest that comes after a moment. */
    public DigestWindow nextDigest(Instant after) {
        // Quiet hours can put the digest of the day before off until this day.
        LocalDate day = after.atZone(zone).toLocalDate().minusDays(1);
        Instant moment = digestOn(day);
        while (!moment.isAfter(after)) {
            day = day.plusDays(1);
            moment = digestOn(day);
        }
        return new DigestWindow(day, moment);
    }

    /** The first digest that comes after a moment and is not of this day or an earlier one. */
    public DigestWindow digestAfter(LocalDate day, Instant moment) {
        DigestWindow window = nextDigest(moment);
        while (!window.day().isAfter(day)) {
            window = nextDigest(window.moment());
        }
        return window;
    }

    private Instant digestOn(LocalDate day) {
        return afterQuietHours(ZonedDateTime.of(day, digestAt, zone).toInstant());
    }

    /** The first moment, from this one on, that is not in quiet hours. */
    public Instant afterQuietHours(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (quietHours == null || !quietHours.contains(local.toLocalTime())) {
            return moment;
        }
        LocalTime to = quietHours.to();
        LocalDate day = local.toLocalTime().isBefore(to)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        ZonedDateTime end = ZonedDateTime.of(day, to, zone);
        return (end.toInstant().isAfter(moment) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }
}
