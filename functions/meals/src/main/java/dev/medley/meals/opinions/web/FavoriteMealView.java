package dev.medley.meals.opinions.web;

import dev.medley.meals.listings.web.MealListingView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FavoriteMeal")
record FavoriteMealView(
        UUID mealId,

        @Nullable @Schema(description = "Null where one may not read it any more")
        MealListingView meal,

        Instant createdAt) {}
