package dev.medley.meals.recipes.web;

import dev.medley.http.SingleLine;
import dev.medley.meals.ingredients.IngredientUnit;
import dev.medley.meals.recipes.MealLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewMealIngredient")
record MealLineRequest(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "wheat flour")
        String name,

        @Nullable @DecimalMin("0.001") @DecimalMax("100000") @Digits(integer = 6, fraction = 4)
        BigDecimal amount,

        @Nullable @Schema(description = "Pieces where there is an amount without a unit")
        IngredientUnit unit,

        @Nullable @Size(max = 200) @SingleLine @Schema(example = "sifted")
        String note,

        @Nullable @Schema(description = "The known ingredient; looked up by the name where it is not said")
        UUID ingredientId) {

    MealLine toLine() {
        return new MealLine(name.strip(), amount, unit, note, ingredientId);
    }
}
