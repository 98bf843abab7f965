package dev.medley.identity.closure;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.AccountClosed;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.avatars.AvatarService;
import dev.medley.identity.sessions.SessionEndService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Closes accounts whose erasure has begun, and erases them when every function does. */
@Singleton
public class ClosureService {

    private final AccountRepository accountRepository;
    private final AvatarService avatarService;
    private final Outbox outbox;
    private final SessionEndService sessionEndService;
    private final Clock clock;

    ClosureService(
            AccountRepository accountRepository,
            AvatarService avatarService,
            Outbox outbox,
            SessionEndService sessionEndService,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.avatarService = avatarService;
        this.outbox = outbox;
        this.sessionEndService = sessionEndService;
        this.clock = clock;
    }

    /** Nobody signs in any more, and all sessions end; says so to whoever waits for it. */
    @Transactional
    public void close(UUID accountId) {
        if (accountRepository.close(accountId, clock.instant())) {
            sessionEndService.allOfClosed(accountId);
        }
        outbox.announce(accountId, accountId, new AccountClosed());
    }

    /** Removes all that identity holds of an account but the audit; pictures before the rows that tell where they are. */
    @Transactional
    public void erase(UUID accountId) {
        avatarService.erase(accountId);
        accountRepository.delete(accountId);
    }
}
