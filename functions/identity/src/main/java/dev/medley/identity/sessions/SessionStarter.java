package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins sessions, in the caller's transaction. */
@Singleton
public class SessionStarter {

    /** As the repository counts. */
    private static final int FIRST_GENERATION = 1;

    private final LiveSessionRepository liveSessionRepository;
    private final SessionEndService sessionEndService;
    private final AccessTokenIssuer accessTokenIssuer;
    private final SessionSettings settings;

    SessionStarter(
            LiveSessionRepository liveSessionRepository,
            SessionEndService sessionEndService,
            AccessTokenIssuer accessTokenIssuer,
            SessionSettings settings) {
        this.liveSessionRepository = liveSessionRepository;
        this.sessionEndService = sessionEndService;
        this.accessTokenIssuer = accessTokenIssuer;
        this.settings = settings;
    }

    /**
     * Ends the session that a new one replaces, and those that would be too many with it. Locks the account: who signs in at
     * the same moment waits.
     */
    public void makeRoom(Account account, @Nullable UUID replaced) {
        sessionEndService.makeRoom(account.id(), settings.mostFor(account.roles()) - 1, replaced);
    }

    /** Begins a session on a device and issues its first tokens. */
    public IssuedTokens start(Session session, Account account, UUID deviceId) {
        SecretToken refreshToken = SecretToken.random();
        liveSessionRepository.add(
                session, deviceId, refreshToken, session.createdAt().plus(settings.idle()));
        TokenSubject tokenSubject = new TokenSubject(
                account.id(),
                session.id(),
                account.roles(),
                account.authorizationVersion(),
                session.proof(),
                FIRST_GENERATION,
                null);
        return accessTokenIssuer.tokens(tokenSubject, refreshToken);
    }
}
