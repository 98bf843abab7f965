package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.RefreshTokens.Rotation;
import dev.medley.identity.sessions.RefreshTokens.Spent;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Exchanges refresh tokens, each for one successor. Two tabs that ask at the same moment get the same one; a token that is
 * used again later was stolen from somebody, so its session, and only that, ends (RFC 9700, 4.14.2).
 *
 * <p>A client that never heard the answer comes back with the spent token after the grace time. As long as nobody has used
 * the successor it gets another one in its place: had the answer reached anybody after all, they will show the successor
 * that no longer counts, and the session ends then. The thief is found out one step later than otherwise, not less surely.
 */
@Singleton
public class Refreshing {

    private final RefreshTokens tokens;
    private final Issuing issuing;
    private final EndingSessions ending;
    private final RefreshSettings settings;
    private final Clock clock;

    Refreshing(RefreshTokens tokens, Issuing issuing, EndingSessions ending, RefreshSettings settings, Clock clock) {
        this.tokens = tokens;
        this.issuing = issuing;
        this.ending = ending;
        this.settings = settings;
        this.clock = clock;
    }

    /** Exchanges a token. Must commit even where it refuses, because a refusal may have ended a session. */
    @Transactional(noRollbackFor = Refusal.class)
    public Tokens refresh(String text) {
        SecretToken token = new SecretToken(text);
        Rotation rotation = new Rotation(SecretToken.random(), clock.instant());
        return tokens.rotate(token, rotation)
                .map(holder -> issuing.tokens(holder, rotation.successor()))
                .orElseGet(() -> again(token, rotation));
    }

    private Tokens again(SecretToken token, Rotation rotation) {
        Spent spent = spent(token);
        if (spent.isUnheard() && isWithin(settings.patience(), spent) && !isWithin(settings.grace(), spent)) {
            Optional<Holder> holder =
                    tokens.rotateAgain(token, rotation, rotation.now().minus(settings.grace()));
            if (holder.isPresent()) {
                return issuing.tokens(holder.get(), rotation.successor());
            }
            spent = spent(token);
        }
        return sameSuccessor(spent);
    }

    private Spent spent(SecretToken token) {
        return tokens.findSpent(token)
                .filter(spent -> !spent.isOver() && spent.replacedAt() != null)
                .orElseThrow(Refreshing::refused);
    }

    private Tokens sameSuccessor(Spent spent) {
        SecretToken successor = spent.successor();
        if (successor == null || !isWithin(settings.grace(), spent)) {
            var _ = ending.end(spent.holder().accountId(), spent.holder().sessionId(), "refresh token used twice");
            throw refused();
        }
        return issuing.tokens(spent.holder(), successor);
    }

    private boolean isWithin(Duration time, Spent spent) {
        Instant replacedAt = spent.replacedAt();
        return replacedAt != null && replacedAt.plus(time).isAfter(clock.instant());
    }

    private static Refusal refused() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "refresh-token-invalid", "Sign in again.");
    }
}
