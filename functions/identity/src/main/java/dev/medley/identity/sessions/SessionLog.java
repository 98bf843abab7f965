package dev.medley.identity.sessions;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.security.Proof;
import dev.medley.security.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes down that sessions begin and end. */
@Singleton
class SessionLog {

    private final Sessions sessions;
    private final Standing standing;
    private final Outbox outbox;
    private final Clock clock;

    SessionLog(Sessions sessions, Standing standing, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.standing = standing;
        this.outbox = outbox;
        this.clock = clock;
    }

    Session started(UUID accountId, Origin origin, Proof proof) {
        Session session = new Session(Ids.next(clock), accountId, origin, proof, null, clock.instant());
        outbox.announce("session.started", accountId, session.id(), Map.of("agent", origin.agent()));
        return session;
    }

    /** A session of an administrator in somebody's place. That it began, the account is told by who lets them. */
    Session impersonated(UUID accountId, UUID actorId, Origin origin) {
        return new Session(Ids.next(clock), accountId, origin, Proof.NONE, actorId, clock.instant());
    }

    void ended(UUID accountId, UUID sessionId, String because) {
        if (sessions.end(sessionId, because, clock.instant())) {
            standing.forget();
            outbox.announce("session.ended", accountId, sessionId, Map.of("because", because));
        }
    }
}
