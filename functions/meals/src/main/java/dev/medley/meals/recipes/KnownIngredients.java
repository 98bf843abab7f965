package dev.medley.meals.recipes;

import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Those ingredients that a meal may be made of. */
public final class KnownIngredients {

    private final Map<UUID, Ingredient> byId = new HashMap<>();
    private final Map<String, Ingredient> byName = new HashMap<>();

    public KnownIngredients(Collection<Ingredient> ingredients) {
        for (Ingredient ingredient : ingredients) {
            byId.put(ingredient.id(), ingredient);
            ingredient.names().forEach(name -> byName.put(name, ingredient));
        }
    }

    boolean contains(UUID id) {
        return byId.containsKey(id);
    }

    /** The ingredient that an amount is of; empty where nobody knows it. */
    public Optional<Ingredient> meant(MealLine line) {
        return of(line).stream().findFirst();
    }

    /**
     * What a line means: the ingredient that it is said to be, then the one that its name is known for. Both count for what it
     * may hold, so that nobody hides an allergen behind another ingredient's id.
     */
    List<Ingredient> of(MealLine line) {
        Stream<Ingredient> said = Stream.ofNullable(line.ingredientId()).map(byId::get);
        Stream<Ingredient> named = IngredientNames.candidates(line.name()).stream()
                .map(byName::get)
                .filter(Objects::nonNull)
                .limit(1);
        return Stream.concat(said.filter(Objects::nonNull), named).distinct().toList();
    }
}
