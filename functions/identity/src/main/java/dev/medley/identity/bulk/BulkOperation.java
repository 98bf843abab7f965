package dev.medley.identity.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * What an administrator does to many accounts.
 *
 * @param reach the rank that accounts must be below, as it was when the operation was asked for
 * @param address where it was asked for from
 */
public record BulkOperation(
        UUID id,
        UUID actorId,
        UUID jobId,
        Action action,
        String because,
        int reach,
        String address,
        Instant createdAt) {

    /** What is done to each. */
    public enum Action {
        ACTIVATE,
        SUSPEND,
        /** Erased after the usual time of grace, as if the owner had asked. */
        ERASE
    }
}
