package dev.medley.identity.sessions;

import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is half done: its holder has proven one factor and still owes the second.
 *
 * @param methods what has been proven so far (RFC 8176)
 * @param replacesSessionId the session that ends when the new one begins; null unless this is a step-up
 */
public record Challenge(
        SecretToken token,
        UUID accountId,
        Set<String> methods,
        SignInOrigin origin,
        @Nullable UUID replacesSessionId,
        Instant expiresAt) {}
