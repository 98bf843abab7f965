package dev.medley.accountdata.erasure;

import dev.medley.access.Authorities;
import dev.medley.access.TokenSettings;
import dev.medley.accountdata.AccountDataEvents.AccountErased;
import dev.medley.accountdata.AccountDataEvents.ErasureBegun;
import dev.medley.accountdata.AccountDataEvents.ErasureCancelled;
import dev.medley.accountdata.AccountDataEvents.ErasureRequested;
import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Erases accounts (GDPR, article 17). After a time of grace identity is asked to close the account; once it has said that
 * it did, and the last tokens have expired, every function is told to erase what it holds. The audit keeps ids only.
 */
@Singleton
public class ErasureService {

    static final Duration GRACE = Duration.ofDays(30);

    private static final Duration TOKENS_LIVE = TokenSettings.ACCESS_LIFETIME.plusMinutes(5);
    private static final int BATCH = 100;

    private final ErasureRepository erasureRepository;
    private final Authorities authorities;
    private final Outbox outbox;
    private final Clock clock;

    ErasureService(ErasureRepository erasureRepository, Authorities authorities, Outbox outbox, Clock clock) {
        this.erasureRepository = erasureRepository;
        this.authorities = authorities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Has the account erased when the grace is over; says when. Asking again changes nothing. A super admin stays until there is another. */
    @Transactional
    public Erasure request(UUID accountId) {
        if (authorities.isLastSuperAdmin(accountId)) {
            throw Refusal.conflict("last-super-admin", "Nobody else is a super admin; appoint another one first.");
        }
        Instant now = clock.instant();
        return announce(accountId, erasureRepository.schedule(accountId, now, now.plus(GRACE)));
    }

    /** Has the account erased because an administrator wants it; at the time that was said before, where there was one. */
    @Transactional
    public void order(UUID accountId) {
        Instant now = clock.instant();
        announce(accountId, erasureRepository.order(accountId, now, now.plus(GRACE)));
    }

    /** Keeps the account for its owner, unless an administrator wants it erased. */
    @Transactional
    public void cancel(UUID accountId) {
        if (requested(accountId).ordered()) {
            throw Refusal.conflict(
                    "erasure-ordered", "An administrator has this account erased, and only they keep it.");
        }
        if (!keep(accountId)) {
            throw unrequested();
        }
    }

    /** Keeps the account, whoever wanted it erased; false where nobody does, or where that has begun. */
    @Transactional
    public boolean keep(UUID accountId) {
        boolean kept = erasureRepository.cancel(accountId);
        if (kept) {
            outbox.announce(accountId, accountId, new ErasureCancelled());
        }
        return kept;
    }

    /** Keeps an account that its owner has recovered: who asked to have it erased may have been somebody else. */
    @Transactional
    public void keepRecovered(UUID accountId) {
        if (erasureRepository
                .find(accountId)
                .filter(erasure -> !erasure.ordered())
                .isPresent()) {
            boolean _ = keep(accountId);
        }
    }

    public Erasure requested(UUID accountId) {
        return erasureRepository.find(accountId).orElseThrow(ErasureService::unrequested);
    }

    private Erasure announce(UUID accountId, boolean changed) {
        Erasure erasure = erasureRepository.find(accountId).orElseThrow();
        if (changed) {
            outbox.announce(accountId, accountId, new ErasureRequested(erasure.dueAt(), erasure.ordered()));
        }
        return erasure;
    }

    private static Refusal unrequested() {
        return Refusal.notFound("erasure-not-requested", "Nobody asked for this account to be erased.");
    }

    /** Identity has closed the account: no new token is made for it. */
    @Transactional
    public void closed(UUID accountId) {
        erasureRepository.close(accountId, clock.instant());
    }

    /** Does what is due; safe to repeat. */
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        erasureRepository.begin(now, BATCH).forEach(account -> outbox.announce(account, account, new ErasureBegun()));
        erasureRepository
                .complete(now.minus(TOKENS_LIVE), BATCH)
                .forEach(account -> outbox.announce(account, account, new AccountErased()));
    }
}
