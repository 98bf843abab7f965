package dev.medley.meals.ingredients;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All ingredients. */
public interface IngredientRepository {

    /** By name; those that begin so, where that is said. */
    Page<Ingredient> list(@Nullable String start, PageRequest page);

    Optional<Ingredient> find(UUID id);

    /**
     * Has all ingredients stay as they are until the transaction ends. Whoever writes more than one meal, or what follows from
     * ingredients, calls this before anything else that locks, as a change of an ingredient writes the meals that are made of it.
     */
    void holdAll();

    /** Has nobody else hold or change ingredients until the transaction ends; before anything else that locks. */
    void lockAll();

    /** Those of these ids and those known by these names. */
    List<Ingredient> findAll(List<UUID> ids, List<String> names);

    /** Keeps one, whether it is new or not; false where another has one of its names. */
    boolean keep(Ingredient ingredient, Instant now);

    /** Has the meals of it derived anew; allergens that it has they have at once, diets that it contradicts no more. */
    void noteChange(Ingredient ingredient);

    /** How many meals are made of it. */
    int uses(UUID id);

    void remove(UUID id);
}
