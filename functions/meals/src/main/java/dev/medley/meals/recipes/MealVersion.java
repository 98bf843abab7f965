package dev.medley.meals.recipes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meal as it was saved.
 *
 * @param restoredFrom the version that was gone back to; null where it was written
 */
public record MealVersion(
        UUID mealId,
        int number,
        MealDocument document,
        @Nullable Integer restoredFrom,
        Instant createdAt) {}
