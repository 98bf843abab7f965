package dev.medley.identity.administration;

import dev.medley.access.RevocationCache;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountActivated;
import dev.medley.identity.IdentityEvents.AccountSuspended;
import dev.medley.identity.accounts.ManagedAccountRepository;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.TextLength;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Suspends accounts for what they wrote. Moderation audits who decided it; an account that an administrator has suspended stays so,
 * and accounts of more rank than everybody has are suspended by administrators alone.
 */
@Singleton
public class ModerationSuspensionService {

    private static final int LONGEST = 500;

    private final ManagedAccountRepository accounts;
    private final SessionEndService sessions;
    private final Outbox outbox;
    private final RevocationCache revocationCache;

    ModerationSuspensionService(
            ManagedAccountRepository accounts,
            SessionEndService sessions,
            Outbox outbox,
            RevocationCache revocationCache) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.outbox = outbox;
        this.revocationCache = revocationCache;
    }

    @Transactional
    public void suspend(UUID accountId, UUID caseId, String reason) {
        String because = "Moderation, case " + caseId + ": " + reason;
        if (accounts.suspendByModeration(accountId, TextLength.beginning(because, LONGEST))) {
            int _ = sessions.all(accountId, "account suspended");
            revocationCache.forget();
            outbox.announce(accountId, accountId, new AccountSuspended());
        }
    }

    @Transactional
    public void activate(UUID accountId) {
        if (accounts.activateByModeration(accountId)) {
            revocationCache.forget();
            outbox.announce(accountId, accountId, new AccountActivated());
        }
    }
}
