package dev.medley.meals.savedsearches;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.listings.MealFilter;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.MealStatus;
import dev.medley.search.SavedParameters;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search as its request says it. */
@Serdeable
@Schema(description = "The parameters of GET /api/meals/search; what is null does not matter")
public record MealSearchParameters(
        @Nullable @Size(min = 1, max = 200) String q,
        @Nullable @Pattern(regexp = "[a-z]{2}") String language,
        @Nullable @Size(max = 13) List<@NotNull Diet> diets,
        @Nullable @Size(max = 14) List<@NotNull Allergen> allergenFree,
        @Nullable @Size(max = 40) String cuisine,
        @Nullable UUID ingredientId,
        @Nullable @Min(0) Integer maxMinutes,
        @Nullable @DecimalMin("0") BigDecimal minCalories,
        @Nullable @DecimalMin("0") BigDecimal maxCalories,
        @Nullable @DecimalMin("0") BigDecimal minProtein,
        @Nullable @Min(1) @Max(5) Double minRating,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Min(0) Long minPrice,
        @Nullable @Min(0) Long maxPrice,
        @Nullable UUID accountId)
        implements SavedParameters {

    @Override
    public MealFilter filter() {
        return new MealFilter(
                MealStatus.PUBLISHED,
                accountId,
                diets == null ? List.of() : diets.stream().map(Diet::label).toList(),
                allergenFree == null
                        ? List.of()
                        : allergenFree.stream().map(Allergen::label).toList(),
                cuisine,
                ingredientId,
                maxMinutes,
                minCalories,
                maxCalories,
                minProtein,
                minRating,
                currency,
                minPrice,
                maxPrice);
    }

    @Override
    public String languageOrDefault() {
        return language == null ? "en" : language;
    }
}
