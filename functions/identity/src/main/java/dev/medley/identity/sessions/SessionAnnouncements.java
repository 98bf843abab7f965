package dev.medley.identity.sessions;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.SessionEnded;
import dev.medley.identity.IdentityEvents.SessionStarted;
import dev.medley.identity.IdentityEvents.SessionSuspicious;
import dev.medley.identity.sessions.SessionRepository.Arrival;
import dev.medley.identity.sessions.SessionRepository.Beginning;
import dev.medley.security.RevocationCache;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Announces that sessions begin and end. */
@Singleton
class SessionAnnouncements {

    private final RevocationCache revocationCache;
    private final SuspiciousSignIn suspiciousSignIn;
    private final Outbox outbox;
    private final Clock clock;

    SessionAnnouncements(
            RevocationCache revocationCache, SuspiciousSignIn suspiciousSignIn, Outbox outbox, Clock clock) {
        this.revocationCache = revocationCache;
        this.suspiciousSignIn = suspiciousSignIn;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says that a session has begun, which ones ended for it, and whether that is strange. */
    void started(Beginning beginning, Arrival arrival) {
        Session session = beginning.session();
        String agent = session.origin().agent();
        outbox.announce(session.accountId(), session.id(), new SessionStarted(agent));
        ended(session.accountId(), arrival.ended(), "replaced");
        List<String> reasons = suspiciousSignIn.reasons(arrival, session.origin(), clock.instant());
        if (beginning.replaces() == null && !reasons.isEmpty()) {
            outbox.announce(
                    session.accountId(),
                    session.id(),
                    new SessionSuspicious(agent, session.origin().address(), reasons));
        }
    }

    /** Says that sessions of an account have ended; this process refuses their tokens from now on. */
    void ended(UUID accountId, List<UUID> ended, String because) {
        if (!ended.isEmpty()) {
            revocationCache.end(ended);
            outbox.announce(ended.stream()
                    .map(id -> outbox.event(accountId, id, new SessionEnded(because)))
                    .toList());
        }
    }
}
