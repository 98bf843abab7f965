package dev.medley.accountdata.providerkeys;

import dev.medley.providerkeys.KeyPlace;
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
        KeyPlace place,
        String hint,
        Instant createdAt,
        @Nullable Instant verifiedAt,
        Instant sealedAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
