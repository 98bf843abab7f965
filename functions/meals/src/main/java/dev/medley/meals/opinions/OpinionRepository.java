package dev.medley.meals.opinions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All favourites and ratings. */
public interface OpinionRepository {

    /** How many favourites an account has; it adds no others until the transaction ends. */
    int countFavorites(UUID accountId);

    /**
     * Holds a meal until the transaction ends; false where there is none. What is thought of it is written after that only, as
     * whoever deletes a meal holds it before its favourites and ratings.
     */
    boolean hold(UUID mealId);

    /** False where it is one already. */
    boolean addFavorite(UUID id, UUID accountId, UUID mealId, Instant now);

    /** False where it is none. */
    boolean removeFavorite(UUID accountId, UUID mealId);

    /** An account's, newest first. */
    Page<FavoriteMeal> favorites(UUID accountId, PageRequest page);

    /** Rates a meal, whether it is the first time or not. */
    void rate(UUID accountId, UUID mealId, int stars, Instant now);

    Optional<MealRating> rating(UUID accountId, UUID mealId);

    boolean removeRating(UUID accountId, UUID mealId);

    /** A meal that an account keeps in mind, and since when. */
    record FavoriteMeal(UUID id, UUID mealId, Instant createdAt) {}
}
