package dev.medley.content.items;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.TimeZoneId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When something is published: a moment, and the zone by whose clocks it was said. */
public record PublicationTime(Instant at, ZoneId zone) {

    private static final Duration FURTHEST = Duration.ofDays(366);

    /**
     * The moment when clocks in a zone show this. What they skip is as much later as they go forward; of what they show
     * twice, the first counts.
     */
    public static PublicationTime of(String local, String zone, Instant now) {
        ZoneId place = TimeZoneId.parse(zone, "/timeZone");
        try {
            Instant at = LocalDateTime.parse(local).atZone(place).toInstant();
            if (!at.isAfter(now)) {
                throw invalid("This time is over.");
            }
            if (at.isAfter(now.plus(FURTHEST))) {
                throw invalid("This is more than a year from now.");
            }
            return new PublicationTime(at, place);
        } catch (DateTimeException _) {
            throw invalid("A time is a date and a time without a zone, such as 2026-12-24T08:00.");
        }
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid("publication-time-invalid", "/at", detail);
    }
}
