package dev.medley.catalog.mealproducts;

import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meal that is sold.
 *
 * @param food null where it was offered before that was said
 */
@Serdeable
public record MealOffer(
        UUID mealId,
        UUID accountId,
        String title,
        String description,
        String slug,
        String language,
        Money price,
        @Nullable MealFood food) {

    /** What is in it: names of ingredients, allergens, those ingredients of which nobody knows them, diets. */
    @Serdeable
    public record MealFood(
            List<String> ingredients, List<String> allergens, List<String> allergensUnknown, List<String> diets) {}

    String sku() {
        return "MEAL-" + mealId;
    }
}
