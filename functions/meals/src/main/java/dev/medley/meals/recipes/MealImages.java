package dev.medley.meals.recipes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pictures that meals show. */
public interface MealImages {

    /** Those of some that are ready, by id. */
    Map<UUID, MealImage> find(Collection<UUID> ids);

    /** Those of a meal among these that are not ready, or not its own. */
    List<UUID> missing(UUID mealId, List<UUID> ids);
}
