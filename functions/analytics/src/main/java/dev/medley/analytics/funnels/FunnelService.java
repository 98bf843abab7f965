package dev.medley.analytics.funnels;

import dev.medley.analytics.cohorts.CohortService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Counts people through funnels, from the activities themselves, since sums do not know what came first. */
@Singleton
public class FunnelService {

    private final FunnelEventRepository repository;
    private final CohortService cohorts;
    private final Clock clock;

    protected FunnelService(FunnelEventRepository repository, CohortService cohorts, Clock clock) {
        this.repository = repository;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** An answer, and the moment that it is of. */
    public record Counted(FunnelAnswer answer, Instant asOf) {}

    /**
     * Counts a funnel.
     *
     * @throws dev.medley.kernel.Refusal {@code cohort-unknown}
     */
    @Transactional(readOnly = true)
    public Counted count(FunnelQuestion question) {
        cohorts.require(question.cohortId());
        Instant now = clock.instant();
        FunnelCounter counter = new FunnelCounter(question, now);
        repository.read(
                question.frame().start(),
                question.frame().end().plus(question.window()),
                question.types(),
                question.cohortId(),
                counter::add);
        return new Counted(counter.finish(), now);
    }
}
