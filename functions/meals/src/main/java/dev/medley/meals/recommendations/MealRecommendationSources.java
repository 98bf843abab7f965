package dev.medley.meals.recommendations;

import dev.medley.recommending.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What recommendations are made of. */
public interface MealRecommendationSources {

    /** The meals that were published last, so many at most. */
    List<KnownMeal> meals(int most);

    /** What accounts did last, so much at most. */
    List<Interaction> interactions(int most);

    /** What an account did up to now, and wants less of. */
    MealTaste taste(UUID accountId);

    /** Those of these meals that a reader may see, that are published by others, and that fit now. */
    Set<UUID> fitting(UUID readerId, List<UUID> ids, List<String> diets, List<String> allergenFree);

    /** False where it is noted already. */
    boolean addLess(UUID accountId, UUID mealId, Instant now);

    boolean removeLess(UUID accountId, UUID mealId);
}
