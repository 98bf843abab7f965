package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.security.Caller;
import jakarta.inject.Singleton;

/**
 * Lets an administrator act in somebody's place: one access token that names both (RFC 8693, {@code act}), with no refresh
 * token and no proof of anybody's presence, so that it ends soon and opens nothing that asks for a step-up.
 */
@Singleton
public class Impersonating {

    private final Sessions sessions;
    private final SessionLog log;
    private final Issuing issuing;

    Impersonating(Sessions sessions, SessionLog log, Issuing issuing) {
        this.sessions = sessions;
        this.log = log;
        this.issuing = issuing;
    }

    /** Begins a session in the caller's transaction and signs its only token. */
    public Token impersonate(Caller actor, Account account, Origin origin) {
        Session session = log.impersonated(account.id(), actor.accountId(), origin);
        sessions.add(session);
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
