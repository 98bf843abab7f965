package dev.medley.meals.plans;

import dev.medley.access.Caller;
import dev.medley.kernel.Refusal;
import dev.medley.meals.recipes.IngredientLookup;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to be bought for a plan. It follows from the plan; what is checked off is kept. */
@Singleton
public class ShoppingListService {

    private final MealPlanRepository repository;
    private final MealRepository meals;
    private final IngredientLookup ingredients;
    private final Clock clock;

    protected ShoppingListService(
            MealPlanRepository repository, MealRepository meals, IngredientLookup ingredients, Clock clock) {
        this.repository = repository;
        this.meals = meals;
        this.ingredients = ingredients;
        this.clock = clock;
    }

    /**
     * All that is to be bought.
     *
     * @param missing how many of the planned meals the account may not read any more
     */
    public record ShoppingList(List<ShoppingItem> items, int missing) {}

    public ShoppingList find(Caller caller, UUID planId) {
        MealPlan plan = repository.find(planId, caller.accountId()).orElseThrow(MealPlanService::unknown);
        List<PlannedMeal> entries = repository.entries(plan.id());
        Map<UUID, Meal> readable = meals
                .findReadable(
                        entries.stream().map(PlannedMeal::mealId).distinct().toList(), caller.accountId())
                .stream()
                .collect(Collectors.toMap(Meal::id, Function.identity()));
        ShoppingSum sum = new ShoppingSum(
                ingredients.of(readable.values().stream().map(Meal::document).toList()));
        int missing = 0;
        for (PlannedMeal entry : entries) {
            Meal meal = readable.get(entry.mealId());
            if (meal == null) {
                missing++;
            } else {
                sum.add(meal, entry.servings());
            }
        }
        Map<String, Optional<BigDecimal>> bought = repository.purchases(planId);
        return new ShoppingList(
                sum.items().stream()
                        .map(item -> item.checkedAs(isBought(item, bought)))
                        .toList(),
                missing);
    }

    /** Of what has grown since it was checked off, there is more to buy. */
    private static boolean isBought(ShoppingItem item, Map<String, Optional<BigDecimal>> bought) {
        BigDecimal needed = item.base();
        return bought.containsKey(item.key())
                && (needed == null
                        || bought.getOrDefault(item.key(), Optional.empty())
                                .filter(amount -> amount.compareTo(needed) >= 0)
                                .isPresent());
    }

    /** Checks something off, or not. */
    @Transactional
    public ShoppingItem check(Caller caller, UUID planId, String key, boolean isChecked) {
        ShoppingItem item = find(caller, planId).items().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("shopping-item-unknown", "There is no such thing on the shopping list."));
        if (isChecked) {
            repository.check(planId, key, item.base(), clock.instant());
        } else {
            repository.uncheck(planId, key);
        }
        return item.checkedAs(isChecked);
    }
}
