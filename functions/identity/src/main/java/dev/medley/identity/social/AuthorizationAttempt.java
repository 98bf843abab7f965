package dev.medley.identity.social;

import dev.medley.access.Caller;
import dev.medley.kernel.SecretToken;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in or a linking that is under way at a provider.
 *
 * @param state goes through the provider and comes back in the address
 * @param binding stays with the client that began, so that nobody else can finish (ASVS 10.1.2)
 * @param verifier the secret of PKCE (RFC 7636), which only we know
 * @param nonce what an ID token must repeat
 * @param linker whose identity it is going to be; null in a sign-in
 */
public record AuthorizationAttempt(
        SecretToken state,
        SecretToken binding,
        String provider,
        URI redirectUri,
        Set<String> scopes,
        SecretToken verifier,
        SecretToken nonce,
        @Nullable Linker linker,
        Instant expiresAt) {

    public AuthorizationAttempt {
        scopes = Set.copyOf(scopes);
    }

    /** The account that an identity is linked to, and the session that it is linked from, begun to ended. */
    public record Linker(UUID accountId, UUID sessionId) {

        public static Linker of(Caller caller) {
            return new Linker(caller.accountId(), caller.sessionId());
        }
    }
}
