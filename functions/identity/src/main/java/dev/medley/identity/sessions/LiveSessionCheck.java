package dev.medley.identity.sessions;

import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Looks at the caller's session again, in the transaction that makes what must not outlive it: the session may have ended
 * since the request was let in. Whoever ends it meanwhile waits, and then sees what was made.
 */
@Singleton
public class LiveSessionCheck {

    private final LiveSessionRepository liveSessionRepository;
    private final Clock clock;

    LiveSessionCheck(LiveSessionRepository liveSessionRepository, Clock clock) {
        this.liveSessionRepository = liveSessionRepository;
        this.clock = clock;
    }

    /** Refuses where the session has ended. */
    public void require(Caller caller) {
        if (!liveSessionRepository.holdLive(caller.accountId(), caller.sessionId(), clock.instant())) {
            throw RevocationCache.sessionEnded();
        }
    }
}
