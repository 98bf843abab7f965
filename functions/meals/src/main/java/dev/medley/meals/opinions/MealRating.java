package dev.medley.meals.opinions;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** How many stars an account gives a meal. */
@Serdeable
public record MealRating(UUID mealId, int stars, Instant createdAt, Instant updatedAt) {}
