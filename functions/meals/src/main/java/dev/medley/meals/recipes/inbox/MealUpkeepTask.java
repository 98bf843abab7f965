package dev.medley.meals.recipes.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.recipes.MealUpkeep;
import jakarta.inject.Singleton;

/** Derives meals anew, a batch a transaction. */
@Singleton
class MealUpkeepTask implements ScheduledTask {

    private static final int MOST_BATCHES = 50;

    private final MealUpkeep upkeep;

    MealUpkeepTask(MealUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "meals-upkeep";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(MOST_BATCHES, upkeep::deriveAnew);
    }
}
