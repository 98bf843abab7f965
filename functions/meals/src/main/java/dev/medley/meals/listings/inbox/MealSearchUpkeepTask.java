package dev.medley.meals.listings.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.meals.listings.MealListingRepository;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchLog;
import jakarta.inject.Singleton;

/** Forgets old searches, and counts how many titles have each word. */
@Singleton
class MealSearchUpkeepTask implements ScheduledTask {

    private final SearchLog log;
    private final MealListingRepository repository;

    MealSearchUpkeepTask(SearchLog log, MealListingRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    @Override
    public String schedule() {
        return "meals-search-upkeep";
    }

    @Override
    public void run() {
        log.forget(SearchCollection.MEALS);
        repository.countTerms();
    }
}
