package dev.medley.identity.signin;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.SessionStarted;
import dev.medley.identity.IdentityEvents.SessionSuspicious;
import dev.medley.identity.sessions.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Announces that somebody has signed in, and whether that is strange. */
@Singleton
class SignInAnnouncements {

    private final SuspiciousSignIn suspiciousSignIn;
    private final Outbox outbox;
    private final Clock clock;

    SignInAnnouncements(SuspiciousSignIn suspiciousSignIn, Outbox outbox, Clock clock) {
        this.suspiciousSignIn = suspiciousSignIn;
        this.outbox = outbox;
        this.clock = clock;
    }

    void started(Session session) {
        outbox.announce(
                session.accountId(),
                session.id(),
                new SessionStarted(session.origin().agent()));
    }

    /** Warns the owner where there is a reason to. */
    void warn(Session session, SignInHistory history, boolean deviceKnown) {
        List<String> reasons = suspiciousSignIn.reasons(history, deviceKnown, session.origin(), clock.instant());
        if (!reasons.isEmpty()) {
            outbox.announce(
                    session.accountId(),
                    session.id(),
                    new SessionSuspicious(
                            session.origin().agent(), session.origin().address(), reasons));
        }
    }
}
