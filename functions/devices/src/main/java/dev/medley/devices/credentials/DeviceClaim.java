package dev.medley.devices.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device that shows a code, and waits until somebody types it in (RFC 8628). */
public record DeviceClaim(
        UUID id,
        String userCode,
        String controllerId,
        String type,
        String hardwareRevision,
        ClaimStatus status,
        @Nullable UUID accountId,
        @Nullable Instant polledAt,
        Instant expiresAt) {

    /** How far a claim is. */
    public enum ClaimStatus {
        WAITING,
        APPROVED,
        DENIED,
        USED
    }
}
