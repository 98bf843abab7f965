package dev.medley.analytics.runs.inbox;

import dev.medley.analytics.runs.ReportRunRepository;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets old runs once a day; their files are gone by then. */
@Singleton
class ReportRunsTask implements ScheduledTask {

    private static final Duration KEPT = Duration.ofDays(90);

    private final ReportRunRepository repository;
    private final Clock clock;

    ReportRunsTask(ReportRunRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "analytics-upkeep";
    }

    @Override
    public void run() {
        repository.forget(clock.instant().minus(KEPT));
    }
}
