package dev.medley.meals.ingredients;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What meals are made of.
 *
 * @param names all that it is known by, in lower case
 * @param nutrition of 100 g; null where it is not known
 * @param density grams of a millilitre; null where it is not measured by volume
 * @param pieceGrams grams of one; null where it is not counted
 */
public record Ingredient(
        UUID id,
        String name,
        List<String> names,
        @Nullable Nutrition nutrition,
        @Nullable BigDecimal density,
        @Nullable BigDecimal pieceGrams,
        Set<Allergen> allergens,
        IngredientOrigin origin,
        int version) {

    public Ingredient {
        names = names.stream().distinct().sorted().toList();
        allergens = Set.copyOf(new TreeSet<>(allergens));
    }

    /** How many grams an amount of it is; empty where nobody knows. */
    public Optional<BigDecimal> grams(BigDecimal amount, IngredientUnit unit) {
        BigDecimal base = unit.toBase(amount);
        BigDecimal factor = switch (unit.dimension()) {
            case MASS -> BigDecimal.ONE;
            case VOLUME -> density;
            case COUNT -> pieceGrams;
        };
        return Optional.ofNullable(factor).map(base::multiply);
    }
}
