package dev.medley.meals.ingredients.web;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientOrigin;
import dev.medley.meals.ingredients.Nutrition;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Ingredient")
record IngredientView(
        UUID id,
        String name,
        List<String> otherNames,

        @Nullable @Schema(description = "Of 100 g; null where it is not known")
        Nutrition nutrition,

        @Nullable @Schema(description = "Grams of a millilitre")
        BigDecimal density,

        @Nullable @Schema(description = "Grams of one") BigDecimal pieceGrams,
        List<Allergen> allergens,
        IngredientOrigin origin,
        int version) {

    static IngredientView of(Ingredient ingredient) {
        return new IngredientView(
                ingredient.id(),
                ingredient.name(),
                ingredient.names().stream()
                        .filter(name -> !name.equals(ingredient.name()))
                        .toList(),
                ingredient.nutrition(),
                ingredient.density(),
                ingredient.pieceGrams(),
                ingredient.allergens().stream().sorted().toList(),
                ingredient.origin(),
                ingredient.version());
    }
}
