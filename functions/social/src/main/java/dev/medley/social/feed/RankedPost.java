package dev.medley.social.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post in its place.
 *
 * @param tag the hashtag that led here; null where none did
 */
public record RankedPost(
        UUID postId,
        double score,
        PostSource because,
        @Nullable String tag) {}
