package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions and their refresh tokens. */
public interface Sessions {

    /** Adds a session with the first generation of its refresh token. */
    void add(Session session, SecretToken refreshToken, Instant expiresAt);

    /**
     * Replaces a live token of a live session by its successor, in one statement: of many who try at once, one succeeds.
     */
    Optional<Holder> rotate(SecretToken token, Rotation rotation);

    /** What is known of a token that could not be rotated. */
    Optional<Spent> findSpent(SecretToken token);

    /** Adds a session that has no refresh token. */
    void add(Session session);

    /** Adds a sign-in that is half done. */
    void add(Challenge challenge);

    /** Ends a session that has not ended; false when it had. */
    boolean end(UUID sessionId, String because, Instant now);

    /**
     * A new generation.
     *
     * @param sealedSuccessor the successor, encrypted, for those who ask with the old token within the grace time
     */
    record Rotation(SecretToken successor, byte[] sealedSuccessor, Instant expiresAt, Instant now) {}

    /** A token that is not the newest of its session, or whose session has ended or expired. */
    record Spent(
            Holder holder, boolean sessionEnded, @Nullable Instant replacedAt, byte @Nullable [] sealedSuccessor) {}
}
