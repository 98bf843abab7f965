package dev.medley.meals.plans;

import dev.medley.meals.ingredients.IngredientUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to buy.
 *
 * @param key names it in its list, as long as it is the same thing in the same kind of measure
 * @param base in grams, millilitres or pieces; null where no amount is said
 * @param amount the same as people read it
 * @param meals titles of those that it is for
 */
public record ShoppingItem(
        String key,
        String name,
        @Nullable UUID ingredientId,
        @Nullable BigDecimal base,
        @Nullable BigDecimal amount,
        @Nullable IngredientUnit unit,
        boolean checked,
        List<String> meals) {

    ShoppingItem checkedAs(boolean isChecked) {
        return new ShoppingItem(key, name, ingredientId, base, amount, unit, isChecked, meals);
    }
}
