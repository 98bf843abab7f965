package dev.medley.meals.recommendations;

import dev.medley.meals.listings.MealListing;
import dev.medley.recommending.RecommendationReason;
import org.jspecify.annotations.Nullable;

/**
 * A meal that somebody may like.
 *
 * @param score between 0 and 1, to be compared within one answer only
 * @param becauseTitle the title of the meal that led here; null where there is none, or the account may not read it any more
 */
public record RecommendedMeal(
        MealListing meal,
        double score,
        RecommendationReason because,
        @Nullable String becauseTitle) {}
