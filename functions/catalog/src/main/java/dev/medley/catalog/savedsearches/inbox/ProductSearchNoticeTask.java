package dev.medley.catalog.savedsearches.inbox;

import dev.medley.catalog.savedsearches.SavedSearchService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Tells accounts of products that have come to fit by a change. */
@Singleton
class ProductSearchNoticeTask implements ScheduledTask {

    /** How many times some are told of before the next run goes on. */
    private static final int ROUNDS = 100;

    private final SavedSearchService service;

    ProductSearchNoticeTask(SavedSearchService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "catalog-search-notices";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(ROUNDS, service::tellChanged);
    }
}
