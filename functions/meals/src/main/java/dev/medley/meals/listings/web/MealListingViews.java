package dev.medley.meals.listings.web;

import dev.medley.meals.listings.MealListing;
import dev.medley.meals.recipes.MealImage;
import dev.medley.meals.recipes.MealImages;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Shows meals with their first images, which it looks up in one statement. */
@Singleton
public class MealListingViews {

    private final MealImages images;

    MealListingViews(MealImages images) {
        this.images = images;
    }

    /** How each of some meals is shown. */
    public Function<MealListing, MealListingView> of(Collection<MealListing> listings) {
        Map<UUID, MealImage> found = images.find(listings.stream()
                .map(MealListing::imageId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return listing -> MealListingView.of(listing, found);
    }
}
