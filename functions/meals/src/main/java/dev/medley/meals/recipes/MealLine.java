package dev.medley.meals.recipes;

import dev.medley.meals.ingredients.IngredientUnit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ingredient of a meal, as its author writes it.
 *
 * @param unit pieces where there is an amount without a unit
 * @param ingredientId the known ingredient; looked up by the name where it is not said
 */
@Serdeable
@Schema(name = "MealIngredient")
public record MealLine(
        String name,
        @Nullable BigDecimal amount,
        @Nullable IngredientUnit unit,
        @Nullable String note,
        @Nullable UUID ingredientId) {

    /** The unit that an amount is in. */
    public IngredientUnit unitOrPiece() {
        return unit == null ? IngredientUnit.PIECE : unit;
    }

    MealLine of(@Nullable UUID known) {
        return new MealLine(name, amount, unit, note, known);
    }
}
