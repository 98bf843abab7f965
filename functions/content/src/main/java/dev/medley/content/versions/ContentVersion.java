package dev.medley.content.versions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was saved once; never changed but for its name.
 *
 * @param name under which it is kept as long as the item
 * @param restoredFrom the version that it is a copy of
 * @param publishedAt when everybody read it first; null where nobody did
 * @param createdBy null where that account is erased
 */
public record ContentVersion(
        UUID id,
        UUID itemId,
        int number,
        ContentDocument document,
        int schemaVersion,
        @Nullable String name,
        @Nullable Integer restoredFrom,
        @Nullable Instant publishedAt,
        @Nullable UUID createdBy,
        Instant createdAt) {}
