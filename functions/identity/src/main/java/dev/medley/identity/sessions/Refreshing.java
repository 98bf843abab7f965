package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.RefreshTokens.Rotation;
import dev.medley.identity.sessions.RefreshTokens.Spent;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Sealing;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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

    /** How long several may ask with one token and get the same answer. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** How long a client may take to come back that did not hear the answer. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final String SEAL = "refresh-successor";

    private final RefreshTokens tokens;
    private final Issuing issuing;
    private final EndingSessions ending;
    private final Sealing sealing;
    private final Clock clock;

    Refreshing(RefreshTokens tokens, Issuing issuing, EndingSessions ending, Sealing sealing, Clock clock) {
        this.tokens = tokens;
        this.issuing = issuing;
        this.ending = ending;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Exchanges a token. Must commit even where it refuses, because a refusal may have ended a session. */
    @Transactional(noRollbackFor = Refusal.class)
    public Tokens refresh(String text) {
        SecretToken token = new SecretToken(text);
        Rotation rotation = rotation();
        return tokens.rotate(token, rotation)
                .map(holder -> issuing.tokens(holder, rotation.successor()))
                .orElseGet(() -> again(token, rotation));
    }

    private Rotation rotation() {
        SecretToken successor = SecretToken.random();
        byte[] sealed = sealing.seal(SEAL, successor.text().getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        return new Rotation(successor, sealed, now);
    }

    private Tokens again(SecretToken token, Rotation rotation) {
        Spent spent = spent(token);
        if (spent.isUnheard() && isWithin(PATIENCE, spent) && !isWithin(GRACE, spent)) {
            Optional<Holder> holder =
                    tokens.rotateAgain(token, rotation, rotation.now().minus(GRACE));
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
        byte[] sealed = spent.sealedSuccessor();
        if (sealed == null || !isWithin(GRACE, spent)) {
            var _ = ending.end(spent.holder().accountId(), spent.holder().sessionId(), "refresh token used twice");
            throw refused();
        }
        String successor = new String(sealing.open(SEAL, sealed), StandardCharsets.UTF_8);
        return issuing.tokens(spent.holder(), new SecretToken(successor));
    }

    private boolean isWithin(Duration time, Spent spent) {
        Instant replacedAt = spent.replacedAt();
        return replacedAt != null && !replacedAt.plus(time).isBefore(clock.instant());
    }

    private static Refusal refused() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "refresh-token-invalid", "Sign in again.");
    }
}
