package dev.medley.identity.sessions;

import dev.medley.access.Proof;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is, as far as a token has to say.
 *
 * @param authorizationVersion counted up with every change of what the account may do
 * @param generation of the refresh token that comes with it; null for none
 * @param impersonator null when its owner acts
 */
public record TokenSubject(
        UUID accountId,
        UUID sessionId,
        Set<String> roles,
        long authorizationVersion,
        Proof proof,
        @Nullable Integer generation,
        @Nullable Impersonator impersonator) {}
