package dev.medley.content.types;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * A kind of content.
 *
 * @param schema what the fields of its items are, by its latest version
 * @param builtIn whether it came with the system, and cannot be deleted
 */
public record ContentType(
        String name,
        String title,
        int schemaVersion,
        Map<String, Object> schema,
        boolean builtIn,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What a name looks like. */
    public static final String NAME = "[a-z][a-z0-9-]{0,39}";

    public ContentType {
        schema = Collections.unmodifiableMap(schema);
    }
}
