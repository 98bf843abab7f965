package dev.medley.identity.sessions;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All refresh tokens, each a generation of its session's. Of a session's tokens one can be exchanged, and never two. */
public interface RefreshTokenRepository {

    /**
     * Replaces a live token of a live session by its successor, in one statement: of many who try at once, one succeeds.
     */
    Optional<TokenSubject> rotate(SecretToken token, Rotation rotation);

    /**
     * Replaces the successor of a spent token, which nobody has used, nor the access token that came with it, by another one; whoever shows the first from now on
     * has what somebody else lost. Of many who try at once, one succeeds.
     *
     * @param replacedBefore a token that was replaced later stays as it is
     */
    Optional<TokenSubject> rotateAgain(SecretToken token, Rotation rotation, Instant replacedBefore);

    /** What is known of a token that could not be rotated. */
    Optional<Spent> findSpent(SecretToken token);

    /** A new generation; kept sealed, for those who ask with the old token within the grace time. */
    record Rotation(SecretToken successor, Instant now) {}

    /**
     * A token that is not the newest of its session, or whose session is over.
     *
     * @param isOver whether the session has ended or expired, or the account is suspended
     * @param successor null when another successor was given out in its place
     * @param hasNewestSuccessor whether nobody has exchanged the successor
     * @param isHeard whether somebody has used the access token that came with the successor
     */
    record Spent(
            TokenSubject holder,
            boolean isOver,
            @Nullable Instant replacedAt,
            @Nullable SecretToken successor,
            boolean hasNewestSuccessor,
            boolean isHeard) {}
}
