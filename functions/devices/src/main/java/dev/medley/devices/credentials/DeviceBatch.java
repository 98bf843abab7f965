package dev.medley.devices.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Devices that register themselves with a secret that they share, until there are as many as were made.
 *
 * @param most how many may
 */
public record DeviceBatch(
        UUID id,
        String name,
        String type,
        String hardwareRevision,
        int most,
        int registered,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable UUID createdBy,
        Instant createdAt) {

    boolean isOpen(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
