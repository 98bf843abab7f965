package dev.medley.identity.sessions;

import dev.medley.access.Proof;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of an account, on one device; lives as long as its refresh tokens are exchanged.
 *
 * @param actorId the administrator who acts in the account's place; null when its owner does
 */
public record Session(
        UUID id,
        UUID accountId,
        SignInOrigin origin,
        Proof proof,
        @Nullable UUID actorId,
        Instant createdAt) {}
