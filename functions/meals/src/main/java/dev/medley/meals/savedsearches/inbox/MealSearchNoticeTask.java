package dev.medley.meals.savedsearches.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.savedsearches.SavedMealSearchService;
import jakarta.inject.Singleton;

/** Tells accounts of meals that have come to fit by a change. */
@Singleton
class MealSearchNoticeTask implements ScheduledTask {

    /** How many times some are told of before the next run goes on. */
    private static final int ROUNDS = 100;

    private final SavedMealSearchService service;

    MealSearchNoticeTask(SavedMealSearchService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "meals-search-notices";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(ROUNDS, service::tellChanged);
    }
}
