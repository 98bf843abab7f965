package dev.medley.identity.sessions;

import dev.medley.access.Proof;
import dev.medley.access.TokenSettings;
import dev.medley.identity.accounts.Account;
import dev.medley.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/**
 * Lets an administrator act in somebody's place: one access token that names both (RFC 8693, {@code act}), with no refresh
 * token and no proof of anybody's presence, so that it ends soon and opens nothing that asks for a step-up. It says what
 * it hangs on: the session of the administrator, and their rights.
 */
@Singleton
public class ImpersonationTokenIssuer {

    private final LiveSessionRepository liveSessionRepository;
    private final Clock clock;
    private final AccessTokenIssuer accessTokenIssuer;

    ImpersonationTokenIssuer(
            LiveSessionRepository liveSessionRepository, Clock clock, AccessTokenIssuer accessTokenIssuer) {
        this.liveSessionRepository = liveSessionRepository;
        this.clock = clock;
        this.accessTokenIssuer = accessTokenIssuer;
    }

    /** Begins a session in the caller's transaction and signs its only token. */
    public IssuedAccessToken impersonate(Impersonator impersonator, Account account, SignInOrigin signInOrigin) {
        Instant now = clock.instant();
        Session session =
                new Session(Ids.next(clock), account.id(), signInOrigin, Proof.NONE, impersonator.accountId(), now);
        liveSessionRepository.add(session, now.plus(TokenSettings.ACCESS_LIFETIME));
        TokenSubject tokenSubject = new TokenSubject(
                account.id(),
                session.id(),
                account.roles(),
                account.authorizationVersion(),
                session.proof(),
                null,
                impersonator);
        return accessTokenIssuer.token(tokenSubject);
    }
}
