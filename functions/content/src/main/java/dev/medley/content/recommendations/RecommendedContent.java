package dev.medley.content.recommendations;

import dev.medley.recommending.RecommendationReason;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody may like.
 *
 * @param score between 0 and 1, to be compared within one answer only
 * @param becauseTitle the title of the item that led here; null where there is none, or it is not published any more
 */
public record RecommendedContent(
        ShownContent content,
        double score,
        RecommendationReason because,
        @Nullable String becauseTitle) {}
