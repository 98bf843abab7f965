package dev.medley.catalog.mealproducts.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.catalog.mealproducts.MealOffer;
import dev.medley.catalog.mealproducts.MealOffer.MealFood;
import dev.medley.events.EventType;
import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meal that is sold from now on, or whose offer has changed. */
@EventType("meal.offered")
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record OfferedMeal(
        UUID mealId,
        UUID accountId,
        String title,
        String description,
        String slug,
        String language,
        MealPrice price,
        @Nullable MealFood food) {

    /** What it costs. */
    @Serdeable
    record MealPrice(long amount, String currency) {}

    MealOffer toOffer() {
        return new MealOffer(
                mealId,
                accountId,
                title,
                description,
                slug,
                language,
                Money.of(price.amount(), price.currency()),
                food);
    }
}
