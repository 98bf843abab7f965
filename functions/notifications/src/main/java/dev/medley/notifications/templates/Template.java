package dev.medley.notifications.templates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What notifications of a type say in a language.
 *
 * @param link where in the application it leads; null where to nothing
 * @param html the body of a mail in HTML; null where the body is put into the usual frame
 */
public record Template(
        String type,
        Locale locale,
        int version,
        @Nullable String link,
        String title,
        String body,
        @Nullable String html) {}
