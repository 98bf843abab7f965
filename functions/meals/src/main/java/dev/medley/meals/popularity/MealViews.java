package dev.medley.meals.popularity;

import java.util.UUID;

/** Who opened which meal, once a day. */
public interface MealViews {

    /** Notes that an account has opened a meal that it does not write. */
    void note(UUID accountId, UUID mealId);
}
