package dev.medley.accountdata.exports;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A zip of all that Medley holds of an account.
 *
 * @param error why it failed; null unless it did
 * @param stored null until the zip is there
 */
public record AccountExport(
        UUID id,
        UUID accountId,
        UUID jobId,
        Instant createdAt,
        JobStatus status,
        int percent,
        @Nullable JobError error,
        @Nullable Stored stored) {

    /** The zip in the object store. */
    public record Stored(long sizeBytes, Instant expiresAt) {}

    /** Where the zip is stored. */
    public String key() {
        return "exports/" + accountId + "/" + id + ".zip";
    }
}
