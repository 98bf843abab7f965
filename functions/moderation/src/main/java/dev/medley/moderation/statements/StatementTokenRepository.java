package dev.medley.moderation.statements;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tokens that were mailed. */
public interface StatementTokenRepository {

    void add(SecretToken token, UUID decisionId, Instant expiresAt);

    /** The decision of a token whose time is not over. */
    Optional<UUID> decision(SecretToken token, Instant now);

    int removeExpired(Instant now);
}
