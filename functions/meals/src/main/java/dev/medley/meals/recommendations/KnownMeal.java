package dev.medley.meals.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published meal, as far as recommendations know it.
 *
 * @param ingredients names of those that are known
 * @param shown how many opened it
 * @param liked how many keep it among their favourites or rated it well
 */
public record KnownMeal(
        UUID id,
        String title,
        @Nullable String cuisine,
        List<String> diets,
        List<String> ingredients,
        long shown,
        long liked,
        Instant publishedAt) {}
