package dev.medley.catalog.search.inbox;

import dev.medley.catalog.search.SearchRepository;
import dev.medley.events.ScheduledTask;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchLog;
import jakarta.inject.Singleton;

/** Forgets old searches, and counts how many titles have each word. */
@Singleton
class SearchUpkeepTask implements ScheduledTask {

    private final SearchLog log;
    private final SearchRepository repository;

    SearchUpkeepTask(SearchLog log, SearchRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    @Override
    public String schedule() {
        return "catalog-search-upkeep";
    }

    @Override
    public void run() {
        log.forget(SearchCollection.PRODUCTS);
        repository.countTerms();
    }
}
