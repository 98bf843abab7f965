package dev.medley.identity.social;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account at a provider that opens an account here.
 *
 * @param email what the provider calls its owner's address, to tell two identities apart; proves nothing
 * @param scopes what its owner agreed to
 */
public record ProviderIdentity(
        UUID id,
        UUID accountId,
        String provider,
        @Nullable String email,
        Set<String> scopes,
        Instant linkedAt,
        Instant lastUsedAt) {}
