package dev.medley.meals.recipes.web;

import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
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
import java.util.UUID;

@Serdeable
@Schema(description = "What is left out stays as it is; a list replaces the one there was")
record MealPatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> title,
        @Schema(maxLength = 5000) Patch<@NotNull @Size(max = 5000) @MultiLine String> description,
        @Schema(maxLength = 2) Patch<@NotNull @Pattern(regexp = "[a-z]{2}") String> language,
        Patch<@NotNull @Size(max = 100) List<@NotNull @Valid MealLineRequest>> ingredients,
        Patch<@NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) @MultiLine String>> steps,

        Patch<@NotNull @DecimalMin("0.25") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal> servings,

        Patch<@Min(0) @Max(10_000) Integer> prepMinutes,
        Patch<@Min(0) @Max(10_000) Integer> cookMinutes,

        @Schema(description = "Null has it computed from the ingredients")
        Patch<@Valid Nutrition> nutrition,

        Patch<@NotNull @Size(max = 14) List<@NotNull Allergen>> allergens,
        Patch<@NotNull @Size(max = 13) List<@NotNull Diet>> diets,

        @Schema(maxLength = 40) Patch<@Size(max = 40) @Pattern(regexp = "[a-z]+(-[a-z]+)*") String> cuisine,

        Patch<Money> price,

        @Schema(description = "Images of the meal that are ready, in order")
        Patch<@NotNull @Size(max = 20) List<@NotNull UUID>> imageIds,

        Patch<@NotNull MealStatus> status,
        Patch<@NotNull MealVisibility> visibility) {

    MealChange applyTo(MealChange present) {
        MealDocument document = present.document();
        MealDocument changed = new MealDocument(
                title.isAbsent() ? document.title() : title.get().strip(),
                description.isAbsent()
                        ? document.description()
                        : description.get().strip(),
                language.isAbsent() ? document.language() : language.get(),
                ingredients.isAbsent()
                        ? document.ingredients()
                        : ingredients.get().stream()
                                .map(MealLineRequest::toLine)
                                .toList(),
                steps.isAbsent()
                        ? document.steps()
                        : steps.get().stream().map(String::strip).toList(),
                servings.isAbsent() ? document.servings() : servings.get().stripTrailingZeros(),
                prepMinutes.or(document.prepMinutes()),
                cookMinutes.or(document.cookMinutes()),
                nutrition.or(document.nutrition()),
                allergens.isAbsent() ? document.allergens() : allergens.get(),
                diets.isAbsent() ? document.diets() : diets.get(),
                cuisine.or(document.cuisine()),
                price.or(document.price()),
                imageIds.isAbsent() ? document.imageIds() : imageIds.get());
        return new MealChange(
                changed,
                status.isAbsent() ? present.status() : status.get(),
                visibility.isAbsent() ? present.visibility() : visibility.get());
    }
}
