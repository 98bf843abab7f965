package dev.medley.identity.letters;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How letters write a time. */
public final class WrittenTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private WrittenTime() {}

    /** As in {@code 7 December 2026, 09:05 UTC}. */
    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
