package dev.medley.content.types;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a type, as they were described at a time.
 *
 * @param createdBy null for those that came with the system
 */
public record TypeSchema(
        UUID id,
        int version,
        Map<String, Object> schema,
        @Nullable UUID createdBy,
        Instant createdAt) {

    public TypeSchema {
        schema = Collections.unmodifiableMap(schema);
    }
}
