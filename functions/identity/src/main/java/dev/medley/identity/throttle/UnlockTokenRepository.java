package dev.medley.identity.throttle;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All mails that let owners of accounts in. */
public interface UnlockTokenRepository {

    /** Keeps the hash of a token that was mailed, unless the account got one after the given time; false then. */
    boolean add(UUID accountId, SecretToken token, Instant expiresAt, Instant notSince);

    /** Uses a token up and says whose it was; empty when the token is not good. */
    Optional<UUID> use(SecretToken token, Instant now);

    /** Empties budgets. */
    void empty(String[] keys);
}
