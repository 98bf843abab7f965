package dev.medley.social.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account did.
 *
 * @param kind post, like, comment or follow
 * @param text the beginning of what was posted, liked or said
 * @param accountId whose post it was, or who was followed
 */
public record InfluencerActivity(
        UUID id,
        String kind,
        @Nullable UUID postId,
        @Nullable UUID commentId,
        @Nullable String text,
        UUID accountId,
        Instant at) {}
