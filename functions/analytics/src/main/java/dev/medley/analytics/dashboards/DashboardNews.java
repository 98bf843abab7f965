package dev.medley.analytics.dashboards;

import dev.medley.analytics.AnalyticsEvents.DashboardRefreshed;
import dev.medley.analytics.dashboards.DashboardRepository.Open;
import dev.medley.analytics.rollups.RollupListener;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tells whoever looks at a dashboard that it has new numbers. A dashboard that nobody has open is not spoken of. */
@Singleton
public class DashboardNews implements RollupListener {

    /** How long a dashboard counts as open after its numbers were asked for. */
    private static final Duration OPEN = Duration.ofMinutes(15);

    /** How often it is noted that they were. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int AT_A_TIME = 500;

    private final DashboardRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    protected DashboardNews(DashboardRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody asked for the numbers of a dashboard. */
    public void opened(UUID id) {
        Instant now = clock.instant();
        repository.noteAsked(id, now, now.minus(NOTED));
    }

    @Override
    @Transactional
    public void refreshed(Instant asOf) {
        for (Open open : repository.tell(asOf, clock.instant().minus(OPEN), AT_A_TIME)) {
            outbox.announce(open.accountId(), open.id(), new DashboardRefreshed(asOf));
        }
    }
}
