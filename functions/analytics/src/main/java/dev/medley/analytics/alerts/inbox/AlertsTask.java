package dev.medley.analytics.alerts.inbox;

import dev.medley.analytics.alerts.AlertRepository;
import dev.medley.analytics.alerts.AlertWatch;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all alerts every minute, as far as the time goes, and forgets what they saw long ago. */
@Singleton
class AlertsTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsTask.class);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(25);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_A_TIME = 100;

    private final AlertWatch watch;
    private final AlertRepository repository;
    private final Clock clock;

    AlertsTask(AlertWatch watch, AlertRepository repository, Clock clock) {
        this.watch = watch;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "analytics-alerts";
    }

    @Override
    public void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        List<UUID> some = watch.after(new UUID(0, 0), AT_A_TIME);
        while (!some.isEmpty() && clock.instant().isBefore(end)) {
            some.forEach(this::look);
            some = watch.after(some.getLast(), AT_A_TIME);
        }
        repository.forget(clock.instant().minus(KEPT));
    }

    /** One that cannot be looked at keeps no other from being. */
    private void look(UUID id) {
        try {
            watch.look(id);
        } catch (RuntimeException e) {
            LOG.error("The alert {} cannot be looked at", id, e);
        }
    }
}
