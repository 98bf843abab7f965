package dev.medley.identity.sessions;

import dev.medley.identity.sessions.RefreshTokenRepository.Rotation;
import dev.medley.identity.sessions.RefreshTokenRepository.Spent;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Exchanges refresh tokens, each for one successor. Two tabs that ask at the same moment get the same one, as long as it is the
 * newest; a token that is used again later was stolen from somebody, so its session, and only that, ends (RFC 9700, 4.14.2).
 *
 * <p>A client that never heard the answer comes back with the spent token after the grace time. As long as nobody has used
 * the successor, nor the access token that came with it, it gets another one in its place: had the answer reached anybody after all, they will show the successor
 * that no longer counts, and the session ends then. The thief is found out one step later than otherwise, not less surely.
 */
@Singleton
public class RefreshService {

    private final RefreshTokenRepository tokens;
    private final AccessTokenIssuer accessTokenIssuer;
    private final SessionEndService sessionEndService;
    private final RefreshSettings settings;
    private final Clock clock;

    RefreshService(
            RefreshTokenRepository tokens,
            AccessTokenIssuer accessTokenIssuer,
            SessionEndService sessionEndService,
            RefreshSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.accessTokenIssuer = accessTokenIssuer;
        this.sessionEndService = sessionEndService;
        this.settings = settings;
        this.clock = clock;
    }

    /** Exchanges a token. Must commit even where it refuses, because a refusal may have ended a session. */
    @Transactional(noRollbackFor = Refusal.class)
    public IssuedTokens refresh(String text) {
        SecretToken token = new SecretToken(text);
        Rotation rotation = new Rotation(SecretToken.random(), clock.instant());
        return tokens.rotate(token, rotation)
                .map(holder -> accessTokenIssuer.tokens(holder, rotation.successor()))
                .orElseGet(() -> again(token, rotation));
    }

    private IssuedTokens again(SecretToken token, Rotation rotation) {
        Spent spent = spent(token);
        if (spent.hasNewestSuccessor()
                && !spent.isHeard()
                && isWithin(settings.patience(), spent)
                && !isWithin(settings.grace(), spent)) {
            Optional<TokenSubject> holder =
                    tokens.rotateAgain(token, rotation, rotation.now().minus(settings.grace()));
            if (holder.isPresent()) {
                return accessTokenIssuer.tokens(holder.get(), rotation.successor());
            }
            spent = spent(token);
        }
        return sameSuccessor(spent);
    }

    private Spent spent(SecretToken token) {
        return tokens.findSpent(token)
                .filter(spent -> !spent.isOver() && spent.replacedAt() != null)
                .orElseThrow(RefreshService::refused);
    }

    private IssuedTokens sameSuccessor(Spent spent) {
        SecretToken successor = spent.successor();
        if (successor == null || !spent.hasNewestSuccessor() || !isWithin(settings.grace(), spent)) {
            var _ = sessionEndService.end(
                    spent.holder().accountId(), spent.holder().sessionId(), "refresh token used twice");
            throw refused();
        }
        return accessTokenIssuer.tokens(spent.holder(), successor);
    }

    private boolean isWithin(Duration time, Spent spent) {
        Instant replacedAt = spent.replacedAt();
        return replacedAt != null && replacedAt.plus(time).isAfter(clock.instant());
    }

    private static Refusal refused() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "refresh-token-invalid", "Sign in again.");
    }
}
