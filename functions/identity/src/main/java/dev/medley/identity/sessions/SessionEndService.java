package dev.medley.identity.sessions;

import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends sessions before their time. Their tokens are refused at once here, and by other functions within a second. */
@Singleton
public class SessionEndService {

    private static final String SIGNED_OUT = "signed out";

    private final LiveSessionRepository liveSessionRepository;
    private final SessionAnnouncements log;
    private final Clock clock;

    SessionEndService(LiveSessionRepository liveSessionRepository, SessionAnnouncements log, Clock clock) {
        this.liveSessionRepository = liveSessionRepository;
        this.log = log;
        this.clock = clock;
    }

    /** Ends the caller's own session. */
    @Transactional
    public void current(Caller caller) {
        List<UUID> _ = end(caller.accountId(), caller.sessionId(), SIGNED_OUT);
    }

    /** Ends one of the caller's sessions. */
    @Transactional
    public void one(Caller caller, UUID sessionId) {
        if (end(caller.accountId(), sessionId, "signed out from another session")
                .isEmpty()) {
            throw Refusal.notFound("session-unknown", "There is no such session, or it has ended.");
        }
    }

    /** Ends all of the caller's sessions but the one they call from. */
    @Transactional
    public void others(Caller caller) {
        allBut(caller.sessionId(), caller.accountId(), "signed out from another session");
    }

    /** Ends every session of an account, and its sign-ins that are half done. */
    @Transactional
    public void all(UUID accountId, String because) {
        allBut(null, accountId, because);
    }

    /** The same but for the session that it is done from. */
    @Transactional
    public void allBut(@Nullable UUID except, UUID accountId, String because) {
        log.ended(accountId, liveSessionRepository.endAll(accountId, except, because, clock.instant()), because);
    }

    /** Says that sessions have ended, to whoever ended them together with something else. */
    public void announce(UUID accountId, List<UUID> ended, String because) {
        log.ended(accountId, ended, because);
    }

    List<UUID> end(UUID accountId, UUID sessionId, String because) {
        List<UUID> ended = liveSessionRepository.end(accountId, sessionId, because, clock.instant());
        log.ended(accountId, ended, because);
        return ended;
    }
}
