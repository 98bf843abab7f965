package dev.medley.meals.recommendations;

import dev.medley.recommending.Interaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of an account now.
 *
 * @param history what it opened, kept and rated
 * @param less what it wants less of
 */
public record MealTaste(List<Interaction> history, Set<UUID> less) {

    static final MealTaste UNKNOWN = new MealTaste(List.of(), Set.of());

    public MealTaste {
        history = List.copyOf(history);
        less = Set.copyOf(less);
    }
}
