package dev.medley.meals.recipes.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.recipes.MealUpkeep;
import jakarta.inject.Singleton;

/** Forgets deleted meals, a batch a transaction. */
@Singleton
class MealPurgeTask implements ScheduledTask {

    private static final int MOST_BATCHES = 50;

    private final MealUpkeep upkeep;

    MealPurgeTask(MealUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "meals-purge";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(MOST_BATCHES, upkeep::purge);
    }
}
