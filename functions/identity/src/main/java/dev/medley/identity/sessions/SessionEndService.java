package dev.medley.identity.sessions;

import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.SessionEnded;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends sessions before their time. Their tokens are refused at once here, and by other functions within a second. */
@Singleton
public class SessionEndService {

    private static final String SIGNED_OUT = "signed out";

    private final AccountRepository accountRepository;
    private final LiveSessionRepository liveSessionRepository;
    private final RevocationCache revocationCache;
    private final Outbox outbox;
    private final Clock clock;

    SessionEndService(
            AccountRepository accountRepository,
            LiveSessionRepository liveSessionRepository,
            RevocationCache revocationCache,
            Outbox outbox,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.liveSessionRepository = liveSessionRepository;
        this.revocationCache = revocationCache;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends the caller's own session. */
    @Transactional
    public void current(Caller caller) {
        List<UUID> _ = end(caller.accountId(), caller.sessionId(), SIGNED_OUT);
    }

    /** Ends one of the caller's sessions. What it has under way, such as another address for the account, is void with it. */
    @Transactional
    public void one(Caller caller, UUID sessionId) {
        if (!sessionId.equals(caller.sessionId())) {
            accountRepository.revokeSignIns(caller.accountId());
        }
        if (end(caller.accountId(), sessionId, "signed out from another session")
                .isEmpty()) {
            throw Refusal.notFound("session-unknown", "There is no such session, or it has ended.");
        }
    }

    /** Ends all of the caller's sessions but the one they call from. */
    @Transactional
    public void others(Caller caller) {
        int _ = allBut(caller.sessionId(), caller.accountId(), "signed out from another session");
    }

    /** Ends every session of an account, and its sign-ins that are half done; says how many sessions those were. */
    @Transactional
    public int all(UUID accountId, String because) {
        return allBut(null, accountId, because);
    }

    /** The same for an account that is closed. Announces nothing: what happens to it is erased, and nobody looks at it. */
    @Transactional
    public void allOfClosed(UUID accountId) {
        accountRepository.revokeSignIns(accountId);
        List<UUID> _ = liveSessionRepository.endAll(accountId, null, "account erased", clock.instant());
        revocationCache.forget();
    }

    /** The same but for the session that it is done from. */
    @Transactional
    public int allBut(@Nullable UUID except, UUID accountId, String because) {
        accountRepository.revokeSignIns(accountId);
        return ended(accountId, liveSessionRepository.endAll(accountId, except, because, clock.instant()), because)
                .size();
    }

    /** Ends the sessions of a device, and voids what they have under way. */
    @Transactional
    public void allOfDevice(UUID accountId, UUID deviceId, String because) {
        accountRepository.revokeSignIns(accountId);
        Instant now = clock.instant();
        List<UUID> _ =
                ended(accountId, liveSessionRepository.endAllOfDevice(accountId, deviceId, because, now), because);
    }

    /**
     * Ends the session that a new one replaces, and those beyond the number that the account may keep, in the caller's
     * transaction.
     */
    void makeRoom(UUID accountId, int keep, @Nullable UUID replaced) {
        List<UUID> _ = ended(
                accountId, liveSessionRepository.makeRoom(accountId, keep, replaced, clock.instant()), "replaced");
    }

    List<UUID> end(UUID accountId, UUID sessionId, String because) {
        return ended(accountId, liveSessionRepository.end(accountId, sessionId, because, clock.instant()), because);
    }

    /** Says that sessions of an account have ended; this process refuses their tokens from now on. */
    private List<UUID> ended(UUID accountId, List<UUID> ended, String because) {
        if (!ended.isEmpty()) {
            revocationCache.end(ended);
            outbox.announce(ended.stream()
                    .map(id -> outbox.event(accountId, id, new SessionEnded(because)))
                    .toList());
        }
        return ended;
    }
}
