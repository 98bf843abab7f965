package dev.medley.notifications.editing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is, or was.
 *
 * @param createdBy null where a function declared it
 */
public record TemplateVersion(
        String type,
        Locale locale,
        int version,
        TemplateText text,
        @Nullable UUID createdBy,
        Instant createdAt) {}
