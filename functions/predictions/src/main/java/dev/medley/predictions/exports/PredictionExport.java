package dev.medley.predictions.exports;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of predictions.
 *
 * @param file null until it is there
 */
public record PredictionExport(
        UUID id,
        UUID accountId,
        PredictionSelection selection,
        UUID jobId,
        JobStatus status,
        int percent,
        @Nullable JobError error,
        @Nullable StoredFile file,
        Instant createdAt) {

    /** The file in the object store. */
    public record StoredFile(String name, String contentType, int predictions, long sizeBytes, Instant expiresAt) {}

    /** Where the file lies. */
    public String key() {
        return "exports/predictions/" + id;
    }
}
