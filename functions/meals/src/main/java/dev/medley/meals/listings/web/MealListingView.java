package dev.medley.meals.listings.web;

import dev.medley.kernel.Money;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.recipes.MealImage;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meal as lists show it; other lists than those of this package show the same. */
@Serdeable
@Schema(name = "MealListing", description = "A meal in a list")
public record MealListingView(
        UUID id,
        UUID accountId,
        String slug,
        String status,
        String title,
        String language,
        @Nullable String cuisine,
        List<String> diets,
        List<String> allergens,

        @Schema(description = "Ingredients that nobody knows the allergens of: unsafe for whoever avoids any")
        List<String> allergensUnknown,

        @Nullable Integer minutes,

        @Nullable @Schema(description = "Of a serving; null where not everything in it is counted")
        BigDecimal energyKcal,

        @Nullable BigDecimal proteinGrams,
        @Nullable Money price,
        double rating,
        int ratings,
        int favorites,
        @Nullable MealImage image,
        Instant createdAt) {

    public static MealListingView of(MealListing listing, Map<UUID, MealImage> images) {
        return new MealListingView(
                listing.id(),
                listing.accountId(),
                listing.slug(),
                listing.status(),
                listing.title(),
                listing.language(),
                listing.cuisine(),
                listing.diets(),
                listing.allergens(),
                listing.allergensUnknown(),
                listing.minutes(),
                listing.nutrition().energyKcal(),
                listing.nutrition().proteinGrams(),
                listing.price(),
                listing.rating(),
                listing.ratings(),
                listing.favorites(),
                listing.imageId() == null ? null : images.get(listing.imageId()),
                listing.createdAt());
    }
}
