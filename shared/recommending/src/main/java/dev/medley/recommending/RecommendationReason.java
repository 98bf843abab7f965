package dev.medley.recommending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of the score that counted most, with popularity at half, and what is behind it.
 *
 * @param item the item of the history that led here, for {@link Kind#TOGETHER} and {@link Kind#SIMILAR}
 * @param attribute the term that led here, for {@link Kind#SIMILAR} and {@link Kind#INTEREST}
 */
public record RecommendationReason(
        Kind kind, @Nullable UUID item, @Nullable String attribute) {

    /** What may be behind a recommendation. */
    public enum Kind {
        /** Those who chose {@code item} chose this too. */
        TOGETHER,
        /** It shares {@code attribute} with {@code item}. */
        SIMILAR,
        /** It has {@code attribute}, an interest that the user named. */
        INTEREST,
        /** Many chose it lately. */
        POPULAR,
        /** It is new. */
        FRESH
    }
}
