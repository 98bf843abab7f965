package dev.medley.flags.definitions.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.flags.definitions.StaleFlags;
import jakarta.inject.Singleton;

/** Looks for stale flags. */
@Singleton
class StaleFlagsTask implements ScheduledTask {

    private final StaleFlags staleFlags;

    StaleFlagsTask(StaleFlags staleFlags) {
        this.staleFlags = staleFlags;
    }

    @Override
    public String schedule() {
        return "flag-staleness";
    }

    @Override
    public void run() {
        staleFlags.sweep();
    }
}
