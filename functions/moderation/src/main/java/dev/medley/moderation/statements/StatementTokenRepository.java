package dev.medley.moderation.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tokens that were mailed. */
public interface StatementTokenRepository {

    void add(StatementToken token, UUID decisionId, Instant expiresAt);

    /** The decision of a token whose time is not over. */
    Optional<UUID> decision(StatementToken token, Instant now);

    int removeExpired(Instant now);
}
