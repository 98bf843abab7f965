package dev.medley.audio.checks;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at the objects of the store.
 *
 * @param finishedAt null while it goes on, and for ever where it died
 * @param objects how many it looked at
 * @param nextKey behind which key the next one goes on; null where this one came to the end
 * @param missingObjects how many objects of recordings were found missing since the one before
 */
public record StorageCheck(
        UUID id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int objects,
        @Nullable String nextKey,
        Counts found,
        Counts mended,
        int missingObjects) {

    /** How many, by kind. */
    @Serdeable
    @Schema(name = "StorageFindingCounts", description = "How many, by kind")
    public record Counts(int lostEvents, int orphanObjects, int abandonedParts, int unknownKeys) {}
}
