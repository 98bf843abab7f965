package dev.medley.identity.erasure;

import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.security.RevocationCache;
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
public class ErasureService {

    static final Duration GRACE = Duration.ofDays(30);

    private static final Duration TOKENS_LIVE = TokenSettings.ACCESS_LIFETIME.plusMinutes(5);
    private static final int AT_A_TIME = 100;

    private final ErasureRepository erasureRepository;
    private final List<ErasureHook> belongings;
    private final Outbox outbox;
    private final RevocationCache revocationCache;
    private final Clock clock;

    ErasureService(
            ErasureRepository erasureRepository,
            List<ErasureHook> belongings,
            Outbox outbox,
            RevocationCache revocationCache,
            Clock clock) {
        this.erasureRepository = erasureRepository;
        this.belongings = belongings;
        this.outbox = outbox;
        this.revocationCache = revocationCache;
        this.clock = clock;
    }

    /** Has the account erased when the grace is over; says when. Asking again changes nothing. */
    @Transactional
    public Instant request(UUID accountId) {
        Optional<Instant> before = erasureRepository.find(accountId);
        if (before.isPresent()) {
            return before.get();
        }
        Instant after = erasureRepository
                .schedule(accountId, clock.instant().plus(GRACE))
                .orElseThrow(() -> Refusal.notFound("account-unknown", "There is no such account."));
        outbox.announce("account.erasure-requested", accountId, accountId, Map.of("after", after.toString()));
        return after;
    }

    @Transactional
    public void cancel(UUID accountId) {
        if (!erasureRepository.cancel(accountId)) {
            throw Refusal.conflict("erasure-not-requested", "Nobody asked for this account to be erased.");
        }
        outbox.announce("account.erasure-cancelled", accountId, accountId);
    }

    public Optional<Instant> requested(UUID accountId) {
        return erasureRepository.find(accountId);
    }

    /** Does what is due; safe to repeat. */
    public void sweep() {
        Instant now = clock.instant();
        if (erasureRepository.begin(now, AT_A_TIME) > 0) {
            revocationCache.forget();
        }
        List<UUID> due = erasureRepository.begun(now.minus(TOKENS_LIVE), AT_A_TIME);
        due.forEach(this::erase);
    }

    @Transactional
    void erase(UUID accountId) {
        belongings.forEach(each -> each.erase(accountId));
        if (erasureRepository.erase(accountId)) {
            outbox.announce("account.erased", accountId, accountId);
        }
    }
}
