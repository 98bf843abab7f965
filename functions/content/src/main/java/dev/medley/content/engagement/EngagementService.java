package dev.medley.content.engagement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Keeps the sums up to date. What changed is marked in the transaction that notes how far the activities were read, and a
 * mark goes in the transaction that makes its sums anew: whatever is interrupted is done by the next run.
 */
@Singleton
public class EngagementService {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);
    private static final int DAYS = 50;
    private static final int ITEMS = 1_000;
    private static final int FORGOTTEN = 10_000;

    /** How long it is kept what accounts did. */
    private static final int INTERACTION_DAYS = 180;

    private final EngagementRepository repository;
    private final Clock clock;

    EngagementService(EngagementRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What is to be done every few minutes. */
    public void run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = repository.mark(clock.instant());
        }
        for (LocalDate day : repository.dirty(DAYS)) {
            int replaced = ITEMS;
            while (replaced == ITEMS && clock.instant().isBefore(end)) {
                replaced = repository.replace(day, ITEMS);
            }
        }
        LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(INTERACTION_DAYS);
        int forgotten = FORGOTTEN;
        while (forgotten == FORGOTTEN && clock.instant().isBefore(end)) {
            forgotten = repository.forgetInteractions(before, FORGOTTEN);
        }
    }
}
