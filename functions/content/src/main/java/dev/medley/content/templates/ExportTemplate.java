package dev.medley.content.templates;

import java.time.Instant;
import java.util.UUID;

/**
 * How an item is written.
 *
 * @param shared whether everybody who exports may use it
 */
public record ExportTemplate(
        UUID id,
        UUID accountId,
        String name,
        TemplateFormat format,
        String body,
        boolean shared,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public static final int LONGEST = 50_000;
}
