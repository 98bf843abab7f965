package dev.medley.meals.listings;

import dev.medley.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meal as lists show it.
 *
 * @param nutrition of a serving, where everything in it is counted
 * @param places what it is sorted by
 */
public record MealListing(
        UUID id,
        UUID accountId,
        String slug,
        String status,
        String title,
        String language,
        @Nullable String cuisine,
        List<String> diets,
        List<String> allergens,
        List<String> allergensUnknown,
        @Nullable Integer minutes,
        ServingNutrition nutrition,
        @Nullable Money price,
        double rating,
        int ratings,
        int favorites,
        @Nullable UUID imageId,
        SortPlaces places,
        Instant createdAt) {

    /** Null where it is not known. */
    public record ServingNutrition(
            @Nullable BigDecimal energyKcal, @Nullable BigDecimal proteinGrams) {}

    /** Values that are never null: what is not known comes last where the least comes first. */
    public record SortPlaces(
            BigDecimal energy, BigDecimal protein, int minutes, long price, BigDecimal rating, double score) {}
}
