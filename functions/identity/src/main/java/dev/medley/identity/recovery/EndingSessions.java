package dev.medley.identity.recovery;

import dev.medley.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends what was opened with a password that is no longer the account's. */
@Singleton
class EndingSessions {

    private static final String BECAUSE = "password changed";

    private final OpenSessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    EndingSessions(OpenSessions sessions, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    void end(UUID accountId, @Nullable UUID except) {
        for (UUID session : sessions.end(accountId, except, BECAUSE, clock.instant())) {
            outbox.announce("session.ended", accountId, session, Map.of("because", BECAUSE));
        }
    }
}
