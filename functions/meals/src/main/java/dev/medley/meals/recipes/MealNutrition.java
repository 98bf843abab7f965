package dev.medley.meals.recipes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.meals.ingredients.Nutrition;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a serving of a meal holds, and how that is known. */
@Serdeable
public record MealNutrition(
        Source source,

        @Schema(
                description =
                        "Whether everything in it is counted; filters and orders by energy or protein use only such")
        boolean complete,

        @Schema(description = "Ingredients that are not counted, because they or their amount in grams are not known")
        List<String> missing,

        @Nullable @Schema(description = "Null where nothing is known")
        Nutrition perServing,

        @Nullable
        @Schema(description = "Of the whole recipe, before it is rounded; null where that of a serving is given")
        Nutrition whole) {

    /** Where it is from. */
    @Serdeable
    @Schema(name = "NutritionSource")
    public enum Source {
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("computed")
        COMPUTED
    }
}
