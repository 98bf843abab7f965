package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.kernel.Ids;
import dev.medley.security.Caller;
import dev.medley.security.Proof;
import dev.medley.security.TokenSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Lets an administrator act in somebody's place: one access token that names both (RFC 8693, {@code act}), with no refresh
 * token and no proof of anybody's presence, so that it ends soon and opens nothing that asks for a step-up.
 */
@Singleton
public class Impersonating {

    private final Sessions sessions;
    private final Clock clock;
    private final Issuing issuing;

    Impersonating(Sessions sessions, Clock clock, Issuing issuing) {
        this.sessions = sessions;
        this.clock = clock;
        this.issuing = issuing;
    }

    /** Begins a session in the caller's transaction and signs its only token. */
    public Token impersonate(Caller actor, Account account, Origin origin) {
        Instant now = clock.instant();
        Session session = new Session(Ids.next(clock), account.id(), origin, Proof.NONE, actor.accountId(), now);
        sessions.add(session, now.plus(TokenSettings.ACCESS_LIFETIME));
        Holder holder = new Holder(
                account.id(),
                session.id(),
                account.roles(),
                account.authorizationVersion(),
                session.proof(),
                actor.accountId());
        return issuing.token(holder);
    }
}
