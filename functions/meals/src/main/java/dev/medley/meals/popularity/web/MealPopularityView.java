package dev.medley.meals.popularity.web;

import dev.medley.meals.popularity.MealPopularity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "MealPopularity", description = "How popular a meal was in a time")
record MealPopularityView(
        UUID mealId,
        String title,
        UUID accountId,

        @Schema(description = "Accounts that opened it, each once a day")
        long views,

        @Schema(description = "Accounts that keep it among their favourites since then")
        long favorites,

        @Schema(description = "Accounts that rated it first then")
        long ratings,

        @Schema(description = "Of these; 0 where there are none")
        double averageStars,

        @Schema(description = "Paid orders with it") long orders,
        long servingsSold,

        @Schema(description = "What it is sorted by: a view 1, a rating 2, a favourite 3, an order 5")
        long score) {

    static MealPopularityView of(MealPopularity meal) {
        return new MealPopularityView(
                meal.mealId(),
                meal.title(),
                meal.accountId(),
                meal.views(),
                meal.favorites(),
                meal.ratings(),
                meal.averageStars(),
                meal.orders(),
                meal.servingsSold(),
                meal.score());
    }
}
