package dev.medley.identity.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that opens an account; its private half never leaves the owner's devices.
 *
 * @param name what its owner calls it
 * @param blockedAt when it seemed to have been copied; opens nothing since
 */
public record Passkey(
        UUID id,
        UUID accountId,
        String name,
        Credential credential,
        Instant createdAt,
        @Nullable Instant usedAt,
        @Nullable Instant blockedAt) {

    /** The most that an account may have. */
    public static final int MOST = 20;

    static Passkey fresh(UUID id, UUID accountId, String name, Credential credential, Instant now) {
        return new Passkey(id, accountId, name, credential, now, null, null);
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }
}
