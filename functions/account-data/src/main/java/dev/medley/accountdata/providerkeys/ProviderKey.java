package dev.medley.accountdata.providerkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody brought, without the key itself.
 *
 * @param id another one for each key that is saved
 * @param place whose it is, and for which provider
 * @param hint its last four characters
 * @param verifiedAt when the provider took it last; null when it takes it no more
 * @param sealedAt when it was encrypted last
 */
public record ProviderKey(
        UUID id,
        Place place,
        String hint,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        Instant sealedAt) {

    /** Where a key stands: an account has at most one for each provider. */
    public record Place(UUID accountId, ModelProvider provider) {}

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
