package dev.medley.analytics.rollups.inbox;

import dev.medley.analytics.rollups.RollupListener;
import dev.medley.analytics.rollups.RollupService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes anew the sums of what changed. */
@Singleton
class RollupsTask implements ScheduledTask {

    private final RollupService service;
    private final List<RollupListener> listeners;

    RollupsTask(RollupService service, List<RollupListener> listeners) {
        this.service = service;
        this.listeners = listeners;
    }

    @Override
    public String schedule() {
        return "analytics-rollups";
    }

    @Override
    public void run() {
        service.run();
        service.completeTo().ifPresent(asOf -> listeners.forEach(listener -> listener.refreshed(asOf)));
    }
}
