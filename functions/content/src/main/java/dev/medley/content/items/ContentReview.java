package dev.medley.content.items;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided of a version.
 *
 * @param reviewerId null where that account is erased
 */
public record ContentReview(
        UUID id,
        UUID itemId,
        int version,
        ContentDecision decision,
        String comment,
        @Nullable UUID reviewerId,
        Instant createdAt) {}
