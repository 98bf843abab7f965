package dev.medley.catalog.search.inbox;

import dev.medley.catalog.search.SearchLog;
import dev.medley.catalog.search.SearchLogRepository;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Forgets old searches, and counts how many titles have each word. */
@Singleton
class SearchUpkeepTask implements ScheduledTask {

    private final SearchLog log;
    private final SearchLogRepository repository;

    SearchUpkeepTask(SearchLog log, SearchLogRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    @Override
    public String schedule() {
        return "catalog-search-upkeep";
    }

    @Override
    public void run() {
        log.forget();
        repository.countTerms();
    }
}
