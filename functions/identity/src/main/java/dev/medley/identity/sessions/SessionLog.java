package dev.medley.identity.sessions;

import dev.medley.events.Outbox;
import dev.medley.identity.sessions.SigningIn.Origin;
import dev.medley.kernel.Ids;
import dev.medley.security.EndedSessions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes down that sessions begin and end. */
@Singleton
class SessionLog {

    private final Sessions sessions;
    private final EndedSessions endedSessions;
    private final Outbox outbox;
    private final Clock clock;

    SessionLog(Sessions sessions, EndedSessions endedSessions, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.endedSessions = endedSessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Session started(UUID accountId, Origin origin) {
        Session session = new Session(Ids.next(clock), accountId, origin.address(), origin.agent(), clock.instant());
        outbox.announce("session.started", accountId, session.id(), Map.of("agent", origin.agent()));
        return session;
    }

    void ended(UUID accountId, UUID sessionId, String because) {
        if (sessions.end(sessionId, because, clock.instant())) {
            endedSessions.forget();
            outbox.announce("session.ended", accountId, sessionId, Map.of("because", because));
        }
    }
}
