package dev.medley.identity.social;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Access to somebody's things at a provider.
 *
 * @param refreshToken null where the provider gives none
 * @param expiresAt when the access token ends; null where it does not, or nobody knows
 */
@Serdeable
public record ProviderGrant(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt) {

    /** Never the tokens. */
    @Override
    public String toString() {
        return "Grant[...]";
    }
}
