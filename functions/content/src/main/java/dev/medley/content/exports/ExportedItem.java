package dev.medley.content.exports;

import dev.medley.content.versions.ContentDocument;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item on its way into a file.
 *
 * @param slug that it has in links; empty where it has none yet
 * @param schema that its fields fit
 */
public record ExportedItem(
        UUID id,
        String type,
        String status,
        String slug,
        int version,
        ContentDocument document,
        Map<String, Object> schema,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    /** The schema of a field; empty where there is none. */
    Map<?, ?> property(String field) {
        return schema.get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> said
                ? said
                : Map.of();
    }
}
