package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Sessions.Rotation;
import dev.medley.identity.sessions.Sessions.Spent;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Sealing;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Exchanges refresh tokens, each for one successor. Two tabs that ask at the same moment get the same one; a token that is
 * used again later was stolen from somebody, so its session, and only that, ends (RFC 9700, 4.14.2).
 */
@Singleton
public class Refreshing {

    /** How long a client may not have heard the answer that replaced its token. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final String SEAL = "refresh-successor";

    private final Sessions sessions;
    private final Issuing issuing;
    private final SessionLog log;
    private final Sealing sealing;
    private final Clock clock;

    Refreshing(Sessions sessions, Issuing issuing, SessionLog log, Sealing sealing, Clock clock) {
        this.sessions = sessions;
        this.issuing = issuing;
        this.log = log;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Exchanges a token. Must commit even where it refuses, because a refusal may have ended a session. */
    @Transactional(noRollbackFor = Refusal.class)
    public Tokens refresh(String text) {
        SecretToken token = new SecretToken(text);
        SecretToken successor = SecretToken.random();
        byte[] sealed = sealing.seal(SEAL, successor.text().getBytes(StandardCharsets.UTF_8));
        Rotation rotation = new Rotation(successor, sealed, issuing.refreshExpiry(), clock.instant());
        return sessions.rotate(token, rotation)
                .map(holder -> issuing.tokens(holder, successor))
                .orElseGet(() -> sessions.findSpent(token).map(this::again).orElseThrow(Refreshing::refused));
    }

    private Tokens again(Spent spent) {
        Instant replacedAt = spent.replacedAt();
        if (spent.sessionEnded() || replacedAt == null) {
            throw refused();
        }
        if (replacedAt.plus(GRACE).isBefore(clock.instant())) {
            log.ended(spent.holder().accountId(), spent.holder().sessionId(), "refresh token used twice");
            throw refused();
        }
        byte[] successor = sealing.open(SEAL, Objects.requireNonNull(spent.sealedSuccessor()));
        return issuing.tokens(spent.holder(), new SecretToken(new String(successor, StandardCharsets.UTF_8)));
    }

    private static Refusal refused() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "refresh-token-invalid", "Sign in again.");
    }
}
