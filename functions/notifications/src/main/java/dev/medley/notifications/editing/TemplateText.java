package dev.medley.notifications.editing;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes.
 *
 * @param html the body of mails in HTML; null where the body is put into the usual frame
 */
public record TemplateText(
        String title, String body, @Nullable String html) {}
