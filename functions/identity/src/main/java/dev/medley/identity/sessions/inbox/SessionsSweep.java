package dev.medley.identity.sessions.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.identity.sessions.SessionRetention;
import dev.medley.identity.sessions.SessionRetention.Horizon;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.throttle.SignInSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Has sessions, devices and attempts forgotten when their time is over. */
@Singleton
class SessionsSweep implements ScheduledTask {

    private static final int MOST = 10_000;

    private final SessionRetention sessionRetention;
    private final SessionSettings sessions;
    private final SignInSettings signIns;
    private final Clock clock;

    SessionsSweep(SessionRetention sessionRetention, SessionSettings sessions, SignInSettings signIns, Clock clock) {
        this.sessionRetention = sessionRetention;
        this.sessions = sessions;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public String schedule() {
        return "sessions-sweep";
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Horizon horizon = new Horizon(now, now.minus(sessions.kept()), now.minus(signIns.attemptsKept()));
        while (sessionRetention.forget(horizon, MOST) == MOST) {
            // there is more
        }
    }
}
