package dev.medley.catalog.groups.inbox;

import dev.medley.catalog.groups.StaleListings;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Has products stand in lists as they are now, where changes of their groups left many of them. */
@Singleton
class StaleListingsTask implements ScheduledTask {

    /** How many times some are done before the next run goes on. */
    private static final int ROUNDS = 100;

    private final StaleListings staleListings;

    StaleListingsTask(StaleListings staleListings) {
        this.staleListings = staleListings;
    }

    @Override
    public String schedule() {
        return "catalog-listings";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(ROUNDS, () -> staleListings.refresh() > 0);
    }
}
