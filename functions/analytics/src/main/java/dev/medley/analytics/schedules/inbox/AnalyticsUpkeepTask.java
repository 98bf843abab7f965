package dev.medley.analytics.schedules.inbox;

import dev.medley.analytics.runs.ReportRunRepository;
import dev.medley.analytics.schedules.ReportDeliveryRepository;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets old runs and deliveries once a day; files are gone by then. */
@Singleton
class AnalyticsUpkeepTask implements ScheduledTask {

    private static final Duration KEPT = Duration.ofDays(90);

    private final ReportRunRepository runs;
    private final ReportDeliveryRepository deliveries;
    private final Clock clock;

    AnalyticsUpkeepTask(ReportRunRepository runs, ReportDeliveryRepository deliveries, Clock clock) {
        this.runs = runs;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "analytics-upkeep";
    }

    @Override
    public void run() {
        runs.forget(clock.instant().minus(KEPT));
        deliveries.forget(clock.instant().minus(KEPT));
    }
}
