package dev.medley.meals.erasure;

import dev.medley.events.Outbox;
import dev.medley.meals.MealsEvents.MealWithdrawn;
import dev.medley.meals.ingredients.IngredientRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases an account: all that it wrote, thought, planned and saved. What it sold is taken out of the shop. */
@Singleton
public class MealErasure {

    private final MealErasureRepository repository;
    private final IngredientRepository ingredients;
    private final Outbox outbox;

    MealErasure(MealErasureRepository repository, IngredientRepository ingredients, Outbox outbox) {
        this.repository = repository;
        this.ingredients = ingredients;
        this.outbox = outbox;
    }

    /** In the caller's transaction. */
    public void erase(UUID accountId) {
        ingredients.holdAll();
        repository.offered(accountId).forEach(mealId -> outbox.announce(accountId, mealId, new MealWithdrawn(mealId)));
        repository.erase(accountId);
    }
}
