package dev.medley.meals.recipes.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Money;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Nutrition;
import dev.medley.meals.recipes.Diet;
import dev.medley.meals.recipes.MealChange;
import dev.medley.meals.recipes.MealDocument;
import dev.medley.meals.recipes.MealStatus;
import dev.medley.meals.recipes.MealVisibility;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewMeal(
        @NotBlank @Size(max = 200) @SingleLine String title,
        @Nullable @Size(max = 5000) @MultiLine String description,

        @Nullable
        @Pattern(regexp = "[a-z]{2}")
        @Schema(description = "Of all texts; en unless said otherwise", example = "en")
        String language,

        @Nullable @Size(max = 100) List<@NotNull @Valid MealLineRequest> ingredients,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 2000) @MultiLine String> steps,

        @NotNull @DecimalMin("0.25") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
        BigDecimal servings,

        @Nullable @Min(0) @Max(10_000) Integer prepMinutes,
        @Nullable @Min(0) @Max(10_000) Integer cookMinutes,

        @Nullable @Valid @Schema(description = "Of a serving; computed from the ingredients where it is not said")
        Nutrition nutrition,

        @Nullable @Size(max = 14) @Schema(description = "Besides those of the ingredients")
        List<@NotNull Allergen> allergens,

        @Nullable @Size(max = 13) @Schema(description = "Besides those that follow from the ingredients")
        List<@NotNull Diet> diets,

        @Nullable @Size(max = 40) @Pattern(regexp = "[a-z]+(-[a-z]+)*") @Schema(example = "italian")
        String cuisine,

        @Nullable @Schema(description = "Of a serving; null where it is not sold")
        Money price,

        @Nullable @Schema(description = "draft unless said otherwise")
        MealStatus status,

        @Nullable @Schema(description = "Who reads it once it is published; everyone unless said otherwise")
        MealVisibility visibility) {

    MealChange toChange() {
        MealDocument document = new MealDocument(
                title.strip(),
                Objects.requireNonNullElse(description, "").strip(),
                Objects.requireNonNullElse(language, "en"),
                Objects.requireNonNullElse(ingredients, List.<MealLineRequest>of()).stream()
                        .map(MealLineRequest::toLine)
                        .toList(),
                Objects.requireNonNullElse(steps, List.<String>of()).stream()
                        .map(String::strip)
                        .toList(),
                servings.stripTrailingZeros(),
                prepMinutes,
                cookMinutes,
                nutrition,
                Objects.requireNonNullElse(allergens, List.of()),
                Objects.requireNonNullElse(diets, List.of()),
                cuisine,
                price,
                List.of());
        return new MealChange(
                document,
                Objects.requireNonNullElse(status, MealStatus.DRAFT),
                Objects.requireNonNullElse(visibility, MealVisibility.EVERYONE));
    }
}
