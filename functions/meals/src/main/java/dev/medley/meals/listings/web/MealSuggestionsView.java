package dev.medley.meals.listings.web;

import dev.medley.meals.listings.MealListingRepository.MealSuggestion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "MealSuggestions")
record MealSuggestionsView(
        @Schema(description = "What was typed with its last word completed, or corrected")
        List<String> completions,

        @Schema(description = "Meals whose titles begin with what was typed")
        List<MealSuggestion> meals) {}
