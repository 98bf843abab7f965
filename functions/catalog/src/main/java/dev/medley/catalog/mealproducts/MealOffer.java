package dev.medley.catalog.mealproducts;

import dev.medley.kernel.Money;
import java.util.UUID;

/** A meal that is sold. */
public record MealOffer(
        UUID mealId, UUID accountId, String title, String description, String slug, String language, Money price) {

    String sku() {
        return "MEAL-" + mealId;
    }
}
