package dev.medley.devices.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device proves itself with, without the secret.
 *
 * @param expiresAt the end of one that is replaced
 */
public record DeviceCredential(
        UUID id, UUID deviceId, Instant createdAt, @Nullable Instant expiresAt) {}
