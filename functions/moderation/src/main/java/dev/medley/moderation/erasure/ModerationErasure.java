package dev.medley.moderation.erasure;

import dev.medley.moderation.rules.CheckService;
import dev.medley.moderation.standing.StandingService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Erases accounts, and what has been kept long enough.
 *
 * <p>What an account reported stays with the case, without its reporter and words. What it wrote and others reported is kept as
 * evidence as long as a decision may be appealed, then erased; decisions stay as numbers that know nobody.
 */
@Singleton
public class ModerationErasure {

    private static final int BATCH = 500;

    private final ModerationErasureRepository repository;
    private final StandingService standing;
    private final CheckService checks;
    private final Clock clock;

    protected ModerationErasure(
            ModerationErasureRepository repository, StandingService standing, CheckService checks, Clock clock) {
        this.repository = repository;
        this.standing = standing;
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    public void erase(UUID accountId, Instant now) {
        repository.erase(accountId, now);
    }

    /** What is done every hour. */
    @Transactional
    public void clean() {
        repository.eraseEvidence(clock.instant(), BATCH);
        int _ = checks.clean();
        standing.computeStale();
    }
}
