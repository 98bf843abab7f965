package dev.medley.meals.plans;

import dev.medley.kernel.Digests;
import dev.medley.meals.ingredients.Amounts;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientNames;
import dev.medley.meals.ingredients.IngredientUnit;
import dev.medley.meals.ingredients.IngredientUnit.Dimension;
import dev.medley.meals.recipes.KnownIngredients;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what meals are made of: masses with masses, volumes with volumes, pieces with pieces, of the same ingredient; what has no
 * amount stands by itself.
 */
final class ShoppingSum {

    private static final int EXACT = 12;
    private static final int SHOWN = 2;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final KnownIngredients known;
    private final Map<String, Item> items = new TreeMap<>();

    ShoppingSum(KnownIngredients known) {
        this.known = known;
    }

    private static final class Item {
        private final String name;
        private final @Nullable UUID ingredientId;
        private final @Nullable Dimension dimension;
        private final Set<String> meals = new TreeSet<>();
        private BigDecimal base = BigDecimal.ZERO;

        Item(String name, @Nullable UUID ingredientId, @Nullable Dimension dimension) {
            this.name = name;
            this.ingredientId = ingredientId;
            this.dimension = dimension;
        }
    }

    void add(Meal meal, BigDecimal servings) {
        for (MealLine line : meal.document().ingredients()) {
            Ingredient ingredient = known.meant(line).orElse(null);
            BigDecimal amount = line.amount();
            Dimension dimension = amount == null ? null : line.unitOrPiece().dimension();
            String name = ingredient == null ? IngredientNames.normal(line.name()) : ingredient.name();
            Item item = items.computeIfAbsent(
                    name + " " + dimension,
                    _ -> new Item(name, ingredient == null ? null : ingredient.id(), dimension));
            item.meals.add(meal.document().title());
            if (amount != null) {
                item.base = item.base.add(line.unitOrPiece()
                        .toBase(amount)
                        .multiply(servings)
                        .divide(meal.document().servings(), EXACT, RoundingMode.HALF_UP));
            }
        }
    }

    /** By name. */
    List<ShoppingItem> items() {
        return items.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ShoppingItem::name).thenComparing(ShoppingItem::key))
                .toList();
    }

    private static ShoppingItem item(String key, Item item) {
        Dimension dimension = item.dimension;
        String hash = Digests.hex(Digests.sha256(key.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
        List<String> meals = List.copyOf(item.meals);
        if (dimension == null) {
            return new ShoppingItem(hash, item.name, item.ingredientId, null, null, null, false, meals);
        }
        BigDecimal base = item.base.setScale(SHOWN, RoundingMode.HALF_UP);
        boolean isLarge = base.compareTo(THOUSAND) >= 0;
        IngredientUnit unit = switch (dimension) {
            case MASS -> isLarge ? IngredientUnit.KG : IngredientUnit.G;
            case VOLUME -> isLarge ? IngredientUnit.L : IngredientUnit.ML;
            case COUNT -> IngredientUnit.PIECE;
        };
        BigDecimal shown = Amounts.divide(
                base, unit.toBase(BigDecimal.ONE), unit.dimension() == Dimension.COUNT ? SHOWN : SHOWN + 1);
        return new ShoppingItem(hash, item.name, item.ingredientId, Amounts.plain(base), shown, unit, false, meals);
    }
}
