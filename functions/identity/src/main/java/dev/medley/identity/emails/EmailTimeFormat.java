package dev.medley.identity.emails;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How mails write a time, in each language that there are mails in. */
public final class EmailTimeFormat {

    private static final DateTimeFormatter ENGLISH = of("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter GERMAN = of("d. MMMM uuuu, HH:mm 'UTC'", Locale.GERMAN);

    private EmailTimeFormat() {}

    /** As in {@code 7 December 2026, 09:05 UTC}. */
    public static String of(Instant time, @Nullable Locale locale) {
        boolean german = locale != null && locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return (german ? GERMAN : ENGLISH).format(time);
    }

    private static DateTimeFormatter of(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }
}
