package dev.medley.identity.erasure;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.security.Standing;
import dev.medley.security.TokenSettings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases accounts (GDPR, article 17): after a time of grace the account is shut, and once its last tokens have expired its
 * rows go and every function erases what it holds. The audit keeps ids only.
 */
@Singleton
public class Erasing {

    static final Duration GRACE = Duration.ofDays(30);

    private static final Duration TOKENS_LIVE = TokenSettings.ACCESS_LIFETIME.plusMinutes(5);
    private static final int AT_A_TIME = 100;

    private final Erasures erasures;
    private final List<Belongings> belongings;
    private final Outbox outbox;
    private final Standing standing;
    private final Clock clock;

    Erasing(Erasures erasures, List<Belongings> belongings, Outbox outbox, Standing standing, Clock clock) {
        this.erasures = erasures;
        this.belongings = belongings;
        this.outbox = outbox;
        this.standing = standing;
        this.clock = clock;
    }

    /** Has the account erased when the grace is over; says when. Asking again changes nothing. */
    @Transactional
    public Instant request(UUID accountId) {
        Optional<Instant> before = erasures.find(accountId);
        if (before.isPresent()) {
            return before.get();
        }
        Instant after = erasures.schedule(accountId, clock.instant().plus(GRACE))
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
        outbox.announce("account.erasure-requested", accountId, accountId, Map.of("after", after.toString()));
        return after;
    }

    @Transactional
    public void cancel(UUID accountId) {
        if (!erasures.cancel(accountId)) {
            throw Refusal.conflict("erasure-not-requested", "Nobody asked for this account to be erased.");
        }
        outbox.announce("account.erasure-cancelled", accountId, accountId);
    }

    public Optional<Instant> requested(UUID accountId) {
        return erasures.find(accountId);
    }

    /** Does what is due; safe to repeat. */
    public void sweep() {
        Instant now = clock.instant();
        if (erasures.begin(now, AT_A_TIME) > 0) {
            standing.forget();
        }
        List<UUID> due = erasures.begun(now.minus(TOKENS_LIVE), AT_A_TIME);
        due.forEach(this::erase);
    }

    @Transactional
    void erase(UUID accountId) {
        belongings.forEach(each -> each.erase(accountId));
        if (erasures.erase(accountId)) {
            outbox.announce("account.erased", accountId, accountId);
        }
    }
}
