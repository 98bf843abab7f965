package dev.medley.analytics.rollups;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the sums up to date. What changed is marked in the transaction that notes how far the source was read, and a mark
 * goes in the transaction that makes its sums anew: whatever is interrupted is done by the next run.
 */
@Singleton
public class RollupService {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);
    private static final int AT_A_TIME = 100;

    private final RollupRepository repository;
    private final Clock clock;

    protected RollupService(RollupRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What is to be done each minute. */
    public void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        repository.markSales(clock.instant());
        repository.markDevices(clock.instant());
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = repository.markActivities(clock.instant());
        }
        List<DirtyQuarter> quarters = repository.dirty(AT_A_TIME);
        while (!quarters.isEmpty() && clock.instant().isBefore(end)) {
            quarters.forEach(repository::replace);
            quarters = repository.dirty(AT_A_TIME);
        }
    }

    /** Has the sums of a time made anew; how many quarters of an hour that are. */
    @Transactional
    public int recompute(Instant from, Instant to) {
        return repository.mark(from, to);
    }

    /** How far the sums go where questions are asked. */
    public Freshness freshness() {
        return repository.freshness();
    }

    /** Up to when all that has happened is in the sums. */
    public Optional<Instant> completeTo() {
        return repository.completeTo();
    }
}
