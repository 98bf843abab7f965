package dev.medley.catalog.mealproducts.web;

import dev.medley.catalog.mealproducts.MealOffer;
import dev.medley.catalog.mealproducts.MealOffer.MealFood;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@Serdeable
@Schema(name = "SoldMeal")
record SoldMealView(
        @Schema(description = "The meal, by which it is read in whole")
        UUID mealId,

        List<String> ingredients,

        @Schema(description = "Of the 14 that have to be named in the EU")
        List<String> allergens,

        @Schema(description = "Ingredients that nobody knows the allergens of: unsafe for whoever avoids any")
        List<String> allergensUnknown,

        List<String> diets) {

    static SoldMealView of(MealOffer offer) {
        MealFood food = Objects.requireNonNull(offer.food());
        return new SoldMealView(
                offer.mealId(), food.ingredients(), food.allergens(), food.allergensUnknown(), food.diets());
    }
}
