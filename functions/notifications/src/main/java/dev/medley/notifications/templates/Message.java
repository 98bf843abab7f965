package dev.medley.notifications.templates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a notification says to somebody.
 *
 * @param link a path in the application
 * @param html the body in HTML, where its template has one of its own
 */
public record Message(
        Locale locale,
        String title,
        String body,
        @Nullable String link,
        @Nullable String html) {}
