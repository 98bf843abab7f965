package dev.medley.meals.ingredients.web;

import dev.medley.http.SingleLine;
import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientNames;
import dev.medley.meals.ingredients.IngredientOrigin;
import dev.medley.meals.ingredients.Nutrition;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "IngredientDetails")
record IngredientRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,

        @Nullable @Size(max = 30) @Schema(description = "What else it is called, in any language")
        List<@NotBlank @Size(max = 100) @SingleLine String> otherNames,

        @Nullable @Valid @Schema(description = "Of 100 g; null where it is not known")
        Nutrition nutrition,

        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("25")
        @Digits(integer = 2, fraction = 4)
        @Schema(description = "Grams of a millilitre; null where it is not measured by volume")
        BigDecimal density,

        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 3)
        @Schema(description = "Grams of one; null where it is not counted")
        BigDecimal pieceGrams,

        @NotNull @Size(max = 14) @Schema(description = "All that it holds")
        Set<@NotNull Allergen> allergens,

        @NotNull IngredientOrigin origin) {

    Ingredient toIngredient(UUID id, int version) {
        List<String> names = Stream.concat(
                        Stream.of(name), Objects.requireNonNullElse(otherNames, List.<String>of()).stream())
                .map(IngredientNames::normal)
                .toList();
        return new Ingredient(
                id, IngredientNames.normal(name), names, nutrition, density, pieceGrams, allergens, origin, version);
    }
}
