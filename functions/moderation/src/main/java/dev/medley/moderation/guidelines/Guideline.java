package dev.medley.moderation.guidelines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document that says what may be written.
 *
 * @param latestVersion the newest there is, published or not
 * @param publishedVersion the one that holds; null before the first is published
 * @param publishedAt when this version began to hold; null where it never did
 */
public record Guideline(
        UUID id,
        String slug,
        int version,
        String title,
        String body,
        int latestVersion,
        @Nullable Integer publishedVersion,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
