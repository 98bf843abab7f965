package dev.medley.identity.apikeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: everything but the key.
 *
 * @param hint its last four characters
 * @param version counted up with every edit
 */
public record ApiKeyRecord(
        UUID id,
        UUID accountId,
        ApiKeyGrant grant,
        String hint,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedAddress,
        int version) {}
