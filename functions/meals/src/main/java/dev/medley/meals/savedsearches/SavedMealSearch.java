package dev.medley.meals.savedsearches;

import java.time.Instant;
import java.util.UUID;

/** What an account wants to be told of when a new meal fits. */
public record SavedMealSearch(
        UUID id, UUID accountId, String name, MealSearchParameters parameters, Instant createdAt) {

    /** How many an account may have. */
    public static final int MOST = 50;
}
