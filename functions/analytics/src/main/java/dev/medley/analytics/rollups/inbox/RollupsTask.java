package dev.medley.analytics.rollups.inbox;

import dev.medley.analytics.dashboards.DashboardNews;
import dev.medley.analytics.rollups.RollupService;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Makes anew the sums of what changed. */
@Singleton
class RollupsTask implements ScheduledTask {

    private final RollupService service;
    private final DashboardNews dashboards;

    RollupsTask(RollupService service, DashboardNews dashboards) {
        this.service = service;
        this.dashboards = dashboards;
    }

    @Override
    public String schedule() {
        return "analytics-rollups";
    }

    @Override
    public void run() {
        service.run();
        service.completeTo().ifPresent(dashboards::refreshed);
    }
}
