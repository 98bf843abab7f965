package dev.medley.meals;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the meal, the owner its author unless said otherwise. */
public sealed interface MealsEvents extends EventData {

    /** Others than its author see the meal from now on. */
    @EventType("meal.published")
    @Serdeable
    record MealPublished(UUID mealId, String slug, String title) implements MealsEvents {}

    /** Only its author sees the meal any more. */
    @EventType("meal.archived")
    @Serdeable
    record MealArchived(UUID mealId, String slug, String title) implements MealsEvents {}

    /** The meal was deleted; for 30 days its author may have it back. */
    @EventType("meal.deleted")
    @Serdeable
    record MealDeleted(UUID mealId, String title) implements MealsEvents {}

    /** The meal is sold from now on, or what is sold has changed. */
    @EventType("meal.offered")
    @Serdeable
    record MealOffered(
            UUID mealId,
            UUID accountId,
            String title,
            String description,
            String slug,
            String language,
            OfferedPrice price,
            OfferedFood food,
            @Nullable UUID imageId)
            implements MealsEvents {}

    /** What is in a meal, which who buys it has to know before: names of ingredients, allergens and diets. */
    @Serdeable
    record OfferedFood(
            List<String> ingredients, List<String> allergens, List<String> allergensUnknown, List<String> diets) {}

    /** What a serving costs, in the smallest unit of a currency. */
    @Serdeable
    record OfferedPrice(long amount, String currency) {}

    /** The meal is not sold any more. */
    @EventType("meal.withdrawn")
    @Serdeable
    record MealWithdrawn(UUID mealId) implements MealsEvents {}

    /** What the author wrote waits for a moderator. */
    @EventType("meal.held")
    @Serdeable
    record MealHeld(UUID id, UUID accountId, String kind, String text, String place, List<String> categories)
            implements MealsEvents {}

    /**
     * A new meal fits a search that an account has saved; the owner is that account.
     *
     * @param actorId whose meal it is
     */
    @EventType("saved-meal-search.matched")
    @Serdeable
    record SavedMealSearchMatched(
            UUID searchId,
            String name,
            UUID mealId,
            String slug,
            String title,
            @Nullable UUID actorId) implements MealsEvents {}
}
