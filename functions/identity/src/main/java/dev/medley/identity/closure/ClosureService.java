package dev.medley.identity.closure;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountClosed;
import dev.medley.security.RevocationCache;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Closes accounts whose erasure has begun, and erases them when every function does. */
@Singleton
public class ClosureService {

    private final ClosureRepository closureRepository;
    private final List<ErasureHook> erasureHooks;
    private final Outbox outbox;
    private final RevocationCache revocationCache;
    private final Clock clock;

    ClosureService(
            ClosureRepository closureRepository,
            List<ErasureHook> erasureHooks,
            Outbox outbox,
            RevocationCache revocationCache,
            Clock clock) {
        this.closureRepository = closureRepository;
        this.erasureHooks = erasureHooks;
        this.outbox = outbox;
        this.revocationCache = revocationCache;
        this.clock = clock;
    }

    /** Nobody signs in any more, and all sessions end; says so to whoever waits for it. */
    @Transactional
    public void close(UUID accountId) {
        if (closureRepository.close(accountId, clock.instant())) {
            revocationCache.forget();
        }
        outbox.announce(accountId, accountId, new AccountClosed());
    }

    /** Removes all that identity holds of an account but the audit. */
    @Transactional
    public void erase(UUID accountId) {
        erasureHooks.forEach(hook -> hook.erase(accountId));
        closureRepository.delete(accountId);
    }
}
