package dev.medley.meals.recommendations.web;

import dev.medley.meals.listings.web.MealListingView;
import dev.medley.meals.recommendations.RecommendedMeal;
import dev.medley.recommending.RecommendationReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecommendedMeal")
record RecommendedMealView(
        MealListingView meal,

        @Schema(description = "Between 0 and 1, to be compared within one answer only")
        double score,

        ReasonView because) {

    @Serdeable
    @Schema(name = "MealRecommendationReason", description = "Why it is recommended")
    record ReasonView(
            @Schema(
                    type = "string",
                    allowableValues = {"together", "similar", "interest", "popular", "fresh"},
                    description =
                            "together: those who liked mealId like this too; similar: it shares attribute with mealId; "
                                    + "interest: it has the attribute, which was asked for")
            String kind,

            @Nullable UUID mealId,

            @Nullable @Schema(description = "The title of that meal; null where one may not read it any more")
            String title,

            @Nullable
            @Schema(
                    description = "A cuisine, diet, ingredient or word, with its kind in front",
                    example = "cuisine:thai")
            String attribute) {}

    static RecommendedMealView of(RecommendedMeal recommended, MealListingView meal) {
        RecommendationReason because = recommended.because();
        return new RecommendedMealView(
                meal,
                recommended.score(),
                new ReasonView(
                        because.kind().name().toLowerCase(Locale.ROOT),
                        because.item(),
                        recommended.becauseTitle(),
                        because.attribute()));
    }
}
