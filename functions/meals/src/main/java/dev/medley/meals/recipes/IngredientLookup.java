package dev.medley.meals.recipes;

import dev.medley.meals.ingredients.IngredientNames;
import dev.medley.meals.ingredients.IngredientRepository;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Looks up what meals are made of. */
@Singleton
public class IngredientLookup {

    private final IngredientRepository repository;

    IngredientLookup(IngredientRepository repository) {
        this.repository = repository;
    }

    /** Has them stay as they are until the transaction ends; before a meal is held. */
    void hold() {
        repository.holdAll();
    }

    KnownIngredients of(MealDocument document) {
        return of(List.of(document));
    }

    /** In one statement, for any number of meals. */
    public KnownIngredients of(Collection<MealDocument> documents) {
        List<MealLine> lines = documents.stream()
                .flatMap(document -> document.ingredients().stream())
                .toList();
        return new KnownIngredients(repository.findAll(
                lines.stream()
                        .map(MealLine::ingredientId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                lines.stream()
                        .flatMap(line -> IngredientNames.candidates(line.name()).stream())
                        .distinct()
                        .toList()));
    }
}
